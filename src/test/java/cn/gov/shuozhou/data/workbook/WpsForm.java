package cn.gov.shuozhou.data.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** A workbook of ours as WPS 表格 saves it: the same cells, but parts, namespaces and addresses of its own. */
public final class WpsForm {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String OWN =
            " xmlns:etc=\"http://www.wps.cn/officeDocument/2017/etCustomData\" xmlns:xdr=\"http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing\"";
    private static final Pattern INLINE =
            Pattern.compile("t=\"inlineStr\">\\s*<is>\\s*<t[^>]*>([^<]*)</t>\\s*</is>\\s*</c>");
    private static final Pattern TARGET = Pattern.compile("Target=\"([^/\"][^\"]*)\"");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder texts = new StringBuilder();
    private int shared;

    private WpsForm() {}

    /** The workbook once more, every second text of it shared, the others in their cells. */
    public static byte[] saved(byte[] workbook) throws IOException {
        return new WpsForm()
                .rewritten(
                        workbook,
                        "<si><t xml:space=\"preserve\">$1</t><phoneticPr fontId=\"1\" type=\"noConversion\"/></si>");
    }

    /** The workbook once more, every second text of it in two runs and with its pronunciation over it. */
    public static byte[] pronounced(byte[] workbook) throws IOException {
        return new WpsForm()
                .rewritten(
                        workbook,
                        "<si><r><rPr><sz val=\"11\"/></rPr><t>$1</t></r><r><t xml:space=\"preserve\"> </t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>pīn</t></rPh><rPh sb=\"1\" eb=\"2\"><t>yīn</t></rPh>"
                                + "<phoneticPr fontId=\"1\"/></si>");
    }

    private byte[] rewritten(byte[] workbook, String text) throws IOException {
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        parts.replaceAll((name, part) -> name.startsWith("xl/worksheets/sheet") ? sheet(part, text) : part);
        if (shared == 0) {
            throw new IllegalStateException("no text of the workbook lies in its cell");
        }
        parts.put(
                TEXTS,
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"%d\" uniqueCount=\"%d\">%s</sst>"
                        .formatted(shared, shared, texts));
        parts.computeIfPresent(RELATIONS, (name, part) -> TARGET.matcher(part).replaceAll("Target=\"/xl/$1\""));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, part) -> part.replaceFirst("<workbook ", "<workbook" + OWN + " ")
                        .replaceFirst(
                                "</workbook>",
                                "<extLst><ext uri=\"{B58B0392-4F1F-4190-BB64-5DF3571DCE5F}\"><etc:v>wps</etc:v></ext></extLst></workbook>"));
        addOwn();
        return zipped();
    }

    private String sheet(String part, String text) {
        int[] seen = {0};
        return INLINE.matcher(part)
                .replaceAll(found ->
                        seen[0]++ % 2 == 0 ? Matcher.quoteReplacement(found.group()) : share(found.group(1), text))
                .replaceFirst("<worksheet ", "<worksheet" + OWN + " ")
                .replaceFirst(
                        "</worksheet>",
                        "<extLst><ext uri=\"{wps}\"><etc:cellData><etc:c><etc:v>1</etc:v></etc:c></etc:cellData></ext></extLst></worksheet>");
    }

    private String share(String words, String text) {
        texts.append(text.replace("$1", words));
        return "t=\"s\"><v>" + shared++ + "</v></c>";
    }

    private void addOwn() {
        parts.put(
                "docProps/app.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>WPS 表格</Application></Properties>");
        own("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", "Properties");
        own("xl/wpsCustomData/wpsCustomData.xml", "application/vnd.wps-officedocument.wpsCustomData+xml", "customData");
        own("customStorage/customStorage.xml", "application/vnd.wps-officedocument.customStorage+xml", "customStorage");
    }

    private void own(String name, String type, String root) {
        parts.put(name, "<" + root + " xmlns=\"https://web.wps.cn/et/2018/main\"/>");
        String override = "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/></Types>";
        parts.computeIfPresent(TYPES, (types, part) -> part.replaceFirst("</Types>", override));
    }

    private byte[] zipped() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
