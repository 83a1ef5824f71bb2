package cn.gov.shuozhou.data.casework.attachment.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;

/** PDF files of a few objects, for a test to spoil. */
public final class Pdf {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Pdf(String catalog) {
        add("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R " + catalog + " >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n");
    }

    /** One that is fine. */
    public static byte[] plain() {
        return with("/OpenAction [3 0 R /Fit]").bytes();
    }

    /** One that is fine, and larger by so much. */
    public static byte[] ofAbout(int bytes) {
        byte[] picture = new byte[bytes];
        new Random(bytes).nextBytes(picture);
        return with("").stream("/Subtype /Image /Filter /DCTDecode", picture).bytes();
    }

    /** One that runs a script when it is opened. */
    public static byte[] withScript() {
        return with("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>").bytes();
    }

    /** With more in its first object. */
    static Pdf with(String catalog) {
        return new Pdf(catalog);
    }

    Pdf add(String object) {
        bytes.writeBytes(object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Pdf add(byte[] anything) {
        bytes.writeBytes(anything);
        return this;
    }

    /** With an object that is packed with others. */
    Pdf packed(int number, String object) {
        return packed(number, object, "");
    }

    Pdf packed(int number, String object, String more) {
        String head = number + " 0 ";
        return stream(
                "/Type /ObjStm /N 1 /First %d /Filter /FlateDecode %s".formatted(head.length(), more),
                deflated((head + object).getBytes(StandardCharsets.ISO_8859_1)));
    }

    Pdf stream(String dictionary, byte[] content) {
        add("9 0 obj\n<< %s /Length %d >>\nstream\n".formatted(dictionary, content.length));
        add(content);
        return add("\nendstream\nendobj\n");
    }

    byte[] bytes() {
        add("trailer\n<< /Root 1 0 R /Size 10 >>\nstartxref\n0\n%%EOF\n");
        return bytes.toByteArray();
    }

    static byte[] deflated(byte[] content) {
        var deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        var packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }
}
