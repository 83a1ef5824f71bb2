package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fields and formulas in a part of an Office file: none may start another program or fetch something when the file is
 * opened. Whatever looks like XML is read, by whatever name; what is no XML after all, no office program takes for a text either.
 */
final class OfficeText {

    static final XMLInputFactory XML = XMLInputFactory.newFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    private static final Set<String> INSTRUCTIONS = Set.of("instrText", "delInstrText");

    private static final Set<String> FORMULAS = Set.of(
            "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula");

    /** The keyword of a field, ISO/IEC 29500-1, 17.16.5. */
    private static final Pattern DDE_FIELD = Pattern.compile("[\\s\"]*DDE(AUTO)?\\b.*", Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");

    private static final Pattern FETCHING =
            Pattern.compile(".*\\b(WEBSERVICE|IMAGE|RTD|CALL|REGISTER\\.ID)\\s*\\(.*", Pattern.DOTALL);

    /** Whose element f is a fraction. */
    private static final String MATHEMATICS = "/math";

    private static final Logger log = LoggerFactory.getLogger(OfficeText.class);

    private final XMLStreamReader reader;

    /** What each of the fields that lie within one another says, the innermost first. */
    private final Deque<StringBuilder> fields = new ArrayDeque<>();

    private OfficeText(XMLStreamReader reader) {
        this.reader = reader;
    }

    static void check(InputStream part) throws IOException, UnfitContent {
        var text = new BufferedInputStream(part);
        text.mark(1);
        int first = text.read();
        text.reset();
        // Or the mark of an encoding.
        if (first != '<' && first != 0xef && first != 0xfe && first != 0xff && !Character.isWhitespace(first)) {
            return;
        }
        try {
            new OfficeText(XML.createXMLStreamReader(text)).check();
        } catch (XMLStreamException noXml) {
            log.debug("A part that is no XML", noXml);
        }
    }

    private void check() throws XMLStreamException, UnfitContent {
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw OfficeCheck.broken();
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(reader.getLocalName());
            }
        }
    }

    private void element(String name) throws XMLStreamException, UnfitContent {
        if (name.equals("fldChar")) {
            fieldMark(attribute("fldCharType"));
        } else if (name.equals("fldSimple")) {
            requireStill(attribute("instr"));
        } else if (INSTRUCTIONS.contains(name)) {
            StringBuilder field = fields.isEmpty() ? new StringBuilder() : fields.peek();
            requireStill(field.append(content(name)).toString());
        } else if (FORMULAS.contains(name)
                && !String.valueOf(reader.getNamespaceURI()).endsWith(MATHEMATICS)) {
            formula(content(name));
        }
    }

    private void fieldMark(String kind) {
        if (kind.equals("begin")) {
            fields.push(new StringBuilder());
        } else if (kind.equals("end") && !fields.isEmpty()) {
            fields.pop();
        }
    }

    private String attribute(String name) {
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeLocalName(at).equals(name)) {
                return reader.getAttributeValue(at);
            }
        }
        return "";
    }

    /** All text up to the element's end, also of what stands in it. */
    private String content(String name) throws XMLStreamException {
        var text = new StringBuilder();
        for (int event = reader.next();
                event != XMLStreamConstants.END_ELEMENT
                        || !reader.getLocalName().equals(name);
                event = reader.next()) {
            if (reader.hasText()) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static void requireStill(String instruction) throws UnfitContent {
        if (DDE_FIELD.matcher(instruction.toUpperCase(Locale.ROOT)).matches()) {
            throw new UnfitContent("含有动态数据交换（DDE）的域，打开时会运行别的程序。请选中该域，按 Ctrl+Shift+F9 转成文字后再上传。");
        }
    }

    private static void formula(String formula) throws UnfitContent {
        String outsideQuotes = QUOTED.matcher(formula).replaceAll("").toUpperCase(Locale.ROOT);
        if (outsideQuotes.contains("|")) {
            throw new UnfitContent("含有动态数据交换（DDE）的公式，打开时会运行别的程序。请粘贴为值后再上传。");
        }
        if (FETCHING.matcher(outsideQuotes).matches()) {
            throw new UnfitContent("含有从外部取数或调用程序的公式（如 WEBSERVICE）。请粘贴为值后再上传。");
        }
    }
}
