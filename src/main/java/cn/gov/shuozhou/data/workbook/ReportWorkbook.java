package cn.gov.shuozhou.data.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A report with charts and any number of rows: first the worksheets that are made in memory, then those that are streamed,
 * which go on in another worksheet where one is full.
 */
public final class ReportWorkbook implements Closeable {

    private final OutputStream out;
    private final String footer;
    private final int mostRows;
    private final XSSFWorkbook begun = new XSSFWorkbook();
    private final ReportStyles styles = new ReportStyles(begun);
    private @Nullable StreamedWorkbook streamed;

    /**
     * The workbook goes to {@code out} when {@link #finish()} is called; {@code out} stays open.
     *
     * @param mostRows of a streamed worksheet, its heading included
     */
    public ReportWorkbook(OutputStream out, String footer, int mostRows) {
        this.out = out;
        this.footer = footer;
        this.mostRows = mostRows;
    }

    /** A worksheet that is made in memory; none after the first streamed one. */
    public ReportSheet sheet(String name) {
        if (streamed != null) {
            throw new IllegalStateException("Sheets in memory come first: " + name);
        }
        return new ReportSheet(begun.createSheet(name), styles, footer);
    }

    /** A worksheet of any length. */
    public StreamedSheet stream(String name, List<ReportCell> heading, List<Integer> widths, int pagesWide, int kept) {
        if (streamed == null) {
            streamed = new StreamedWorkbook(begun);
        }
        return new StreamedSheet(
                part -> {
                    SXSSFSheet sheet = Objects.requireNonNull(streamed).createSheet(part == 1 ? name : name + part);
                    ReportSheet begunHere = new ReportSheet(sheet, styles, footer)
                            .widths(widths)
                            .pagesWide(pagesWide);
                    begunHere.heading(heading, kept);
                    return begunHere;
                },
                mostRows);
    }

    /** Gives a cell of a worksheet in memory a name by which others can refer to it. */
    public void name(String name, ReportSheet sheet, int row, int column) {
        Name defined = begun.createName();
        defined.setNameName(name);
        defined.setRefersToFormula(
                new CellReference(sheet.sheet().getSheetName(), row, column, true, true).formatAsString());
    }

    public void chart(ReportSheet sheet, ReportChart chart) {
        chart.draw((XSSFSheet) sheet.sheet());
    }

    /** Writes the finished workbook. Without this call nothing is sent. */
    public void finish() throws IOException {
        if (streamed == null) {
            begun.write(out);
        } else {
            streamed.write(out);
        }
        out.flush();
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        if (streamed != null) {
            streamed.close();
        }
        begun.close();
    }
}
