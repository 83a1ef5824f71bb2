package cn.gov.shuozhou.data.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of one sheet whose parts are written by hand, as no spreadsheet program would. */
public final class ZippedSheet {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String BEGIN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">";
    private static final String END = "</row></sheetData></worksheet>";

    private ZippedSheet() {}

    /** One row with a piece in it so many times. */
    public static byte[] of(String before, String again, int times, String after) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = copyWithout(SHEET, out)) {
            zip.putNextEntry(new ZipEntry(SHEET));
            zip.write((BEGIN + before).getBytes(StandardCharsets.UTF_8));
            byte[] piece = again.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.write((after + END).getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** A plain workbook with one part more, or with another in its place. */
    public static byte[] with(String part, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = copyWithout(part, out)) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(content);
        }
        return out.toByteArray();
    }

    /** A part of the plain workbook. */
    static String part(String name) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(simple()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static ZipOutputStream copyWithout(String part, ByteArrayOutputStream out) throws IOException {
        var zip = new ZipOutputStream(out);
        try (var in = new ZipInputStream(new ByteArrayInputStream(simple()))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(zip);
                }
            }
        }
        return zip;
    }

    static byte[] simple() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("x");
            workbook.write(out);
        }
        return out.toByteArray();
    }
}
