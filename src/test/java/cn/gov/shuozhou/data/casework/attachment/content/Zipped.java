package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zipped documents, small and as their programs save them, for a test to spoil. */
public final class Zipped {

    private static final String TYPES = "[Content_Types].xml";
    private static final String RELS = "word/_rels/document.xml.rels";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private Zipped() {}

    public static Zipped docx() {
        return new Zipped()
                .with(TYPES, types("wordprocessingml.document.main+xml"))
                .with("_rels/.rels", rels(""))
                .with("word/document.xml", "<w:document/>")
                .with(RELS, rels(relation("styles", "styles.xml", "")));
    }

    public static Zipped xlsx() {
        return new Zipped()
                .with(TYPES, types("spreadsheetml.sheet.main+xml"))
                .with("_rels/.rels", rels(""))
                .with("xl/workbook.xml", "<workbook/>");
    }

    public static Zipped ofd() {
        return new Zipped().with("OFD.xml", "<ofd:OFD/>").with("Doc_0/Document.xml", "<ofd:Document/>");
    }

    static Zipped docxOfType(String mainType) {
        return docx().with(TYPES, types(mainType));
    }

    static Zipped docxRelatedTo(String kind, String target, String mode) {
        return docx().with(RELS, rels(relation(kind, target, mode)));
    }

    Zipped with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Zipped with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    public byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** A hundred megabytes of one letter in the document, which pack to a hundred kilobytes. */
    public static byte[] bomb() {
        return docx().with("word/media/image1.emf", new byte[100 << 20]).bytes();
    }

    private static String types(String mainType) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                  <Default Extension="xml" ContentType="application/xml"/>
                  <Override PartName="/main.xml" ContentType="application/vnd.openxmlformats-officedocument.%s"/>
                </Types>""".formatted(mainType);
    }

    private static String rels(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
                .formatted(relations);
    }

    private static String relation(String kind, String target, String mode) {
        return "<Relationship Id=\"rId1\" Type=\"%s%s\" Target=\"%s\"%s/>"
                .formatted(OFFICE, kind, target, mode.isEmpty() ? "" : " TargetMode=\"" + mode + "\"");
    }
}
