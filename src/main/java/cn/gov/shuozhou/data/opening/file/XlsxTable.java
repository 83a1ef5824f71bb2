package cn.gov.shuozhou.data.opening.file;

import cn.gov.shuozhou.data.opening.OpenEntry;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.workbook.RepeatableWorkbook;
import cn.gov.shuozhou.data.workbook.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook with one worksheet. */
final class XlsxTable implements OpenTable {

    private final OutputStream out;
    private final Path written;
    private final OutputStream file;
    private final SheetWriter sheet;

    XlsxTable(OpenEntry entry, OutputStream out) throws IOException {
        this.out = out;
        written = Files.createTempFile("open", ".xlsx");
        file = Files.newOutputStream(written);
        sheet = new SheetWriter(file, entry.resource().name());
        sheet.heading(entry.free().stream().map(OpenItem::name).toList());
    }

    @Override
    public void row(List<@Nullable String> values) {
        sheet.row(values);
    }

    @Override
    public void finish() throws IOException {
        sheet.finish();
        file.close();
        RepeatableWorkbook.copy(written, out);
    }

    @Override
    public void close() throws IOException {
        sheet.close();
        file.close();
        Files.deleteIfExists(written);
    }
}
