package cn.gov.shuozhou.data.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** From which year an .xlsx workbook counts its days: from 1900, or from 1904 as on old Macintosh computers. */
final class DateSystem extends DefaultHandler {

    private boolean from1904;

    boolean from1904() {
        return from1904;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (localName.equals("workbookPr")) {
            String value = attributes.getValue("date1904");
            from1904 = "1".equals(value) || "true".equals(value);
        }
    }
}
