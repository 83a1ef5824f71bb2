package cn.gov.shuozhou.data.tabular;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;

/**
 * A table that somebody gave us: a CSV file or a workbook, told apart by what is in it and not by its name. It is read from
 * its beginning as often as is needed and never held in memory whole.
 */
public final class TableFile {

    /** The form's field with the file. */
    public static final String FIELD = "file";

    private final String name;
    private final InputStreamSource content;
    private final @Nullable TextFile text;

    private TableFile(String name, InputStreamSource content, @Nullable TextFile text) {
        this.name = name;
        this.content = content;
        this.text = text;
    }

    /** @throws RequestRejected invalid, when it can be no table */
    public static TableFile of(String name, byte[] content) {
        return of(name, new ByteArrayResource(content));
    }

    /** As above, of a file that is too large for the memory. */
    public static TableFile of(String name, InputStreamSource content) {
        byte[] beginning = beginning(content);
        if (beginning.length == 0) {
            throw RequestRejected.invalid(FIELD, "文件是空的，请选择第一行是列名、下面是数据的 .xlsx 或 CSV 文件。");
        }
        return new TableFile(name, content, WorkbookReader.isWorkbook(beginning) ? null : TextFile.of(content));
    }

    private static byte[] beginning(InputStreamSource content) {
        try (InputStream in = content.getInputStream()) {
            return in.readNBytes(WorkbookReader.TELLING_BYTES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads all rows, checks every cell by the rules for its kind of column, and hands over the rows in which it found
     * nothing wrong.
     *
     * @param problems takes what is wrong, also from whoever takes the rows
     * @throws RequestRejected invalid, when the headings are wrong, there are no rows or too many, or anything is wrong at
     *     the end
     */
    public void read(TableLayout layout, TableProblems problems, Consumer<TableRow> taker) {
        TableRows rows = new TableRows(layout, text != null, problems, taker);
        if (text == null) {
            OneSheet.read(name, content, rows);
        } else {
            CsvRows.read(text, rows);
        }
        rows.finish();
    }

    /**
     * All rows of a table that is small enough to be held in memory.
     *
     * @throws RequestRejected as above
     */
    public List<TableRow> rows(TableLayout layout) {
        List<TableRow> rows = new ArrayList<>();
        read(layout, new TableProblems(), rows::add);
        return rows;
    }
}
