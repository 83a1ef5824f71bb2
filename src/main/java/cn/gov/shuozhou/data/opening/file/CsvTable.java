package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.download.SafeCell;
import cn.gov.shuozhou.data.opening.OpenEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A CSV file by RFC 4180. */
final class CsvTable implements OpenTable {

    private final CSVPrinter printer;

    /** @param mark what stands before the first row */
    CsvTable(OpenEntry entry, OutputStream out, Charset charset, String mark) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, charset));
        text.write(mark);
        printer = new CSVPrinter(text, CSVFormat.RFC4180);
        for (var item : entry.free()) {
            printer.print(SafeCell.of(item.name()));
        }
        printer.println();
    }

    @Override
    public void row(List<@Nullable String> values) throws IOException {
        for (String value : values) {
            printer.print(SafeCell.of(Objects.requireNonNullElse(value, "")));
        }
        printer.println();
    }

    @Override
    public void finish() throws IOException {
        printer.flush();
    }
}
