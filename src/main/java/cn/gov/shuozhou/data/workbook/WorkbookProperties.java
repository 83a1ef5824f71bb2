package cn.gov.shuozhou.data.workbook;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What an .xlsx workbook says of itself: how it counts its days, and which of its worksheets are hidden. */
final class WorkbookProperties extends DefaultHandler {

    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final Set<String> hiddenSheets = new HashSet<>();
    private boolean from1904;

    /** Whether days are counted from 1904, as on old Macintosh computers, and not from 1900. */
    boolean from1904() {
        return from1904;
    }

    /** Whether whoever opens the workbook does not see this worksheet. */
    boolean isHidden(String sheet) {
        return hiddenSheets.contains(sheet);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        } else if (localName.equals("sheet")
                && HIDDEN.contains(Objects.requireNonNullElse(attributes.getValue("state"), ""))) {
            hiddenSheets.add(Objects.requireNonNullElse(attributes.getValue("name"), ""));
        }
    }
}
