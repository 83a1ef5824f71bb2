package cn.gov.shuozhou.data.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Which cell styles of a workbook show a number as a date: all that matters of its styles. */
final class CellFormats extends DefaultHandler {

    /** More than any spreadsheet program lets a workbook have. */
    private static final int MOST = 65_536;

    /** Quoted words, single characters taken as they are, languages and colours. */
    private static final Pattern UNSAID = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^]]*]");

    private static final Pattern ERA = Pattern.compile("(?i)(?=.*e)(?=.*m)[gemda/.,\\-\\s年月日]+");

    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private boolean inCells;

    /** Whether cells of this style hold dates. */
    boolean isDate(int style) {
        return style >= 0 && style < formats.size() && isDate(formats.get(style), codes.get(formats.get(style)));
    }

    /**
     * Whether a number format is one of dates. Chinese and Japanese programs know dates by their number alone, without a
     * format code in the file.
     */
    static boolean isDate(int format, @Nullable String code) {
        boolean ofEastAsia = format >= 27 && format <= 36 || format >= 50 && format <= 58;
        String known = code == null && format < BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? BuiltinFormats.getBuiltinFormat(format)
                : code;
        return ofEastAsia && (code == null || code.isEmpty() || isReserved(code))
                || known != null && (DateUtil.isADateFormat(format, known) || countsByEra(known));
    }

    /** Years of an era, such as 民国 or 令和, are dates that the library does not know for such. */
    private static boolean countsByEra(String code) {
        return ERA.matcher(UNSAID.matcher(code.split(";", 2)[0]).replaceAll("")).matches();
    }

    /** What the library says of built-in formats that it has no code for. */
    private static boolean isReserved(String code) {
        return code.startsWith("reserved") || code.equalsIgnoreCase("General");
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        switch (localName) {
            case "numFmt" -> {
                codes.put(number(attributes), Objects.requireNonNullElse(attributes.getValue("formatCode"), ""));
                require(codes.size());
            }
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    formats.add(number(attributes));
                    require(formats.size());
                }
            }
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (localName.equals("cellXfs")) {
            inCells = false;
        }
    }

    private static void require(int size) {
        if (size > MOST) {
            throw new RowCells.TooLarge();
        }
    }

    private static int number(Attributes attributes) throws SAXException {
        try {
            return Integer.parseInt(Objects.requireNonNullElse(attributes.getValue("numFmtId"), "0"));
        } catch (NumberFormatException malformed) {
            throw new SAXException(malformed);
        }
    }
}
