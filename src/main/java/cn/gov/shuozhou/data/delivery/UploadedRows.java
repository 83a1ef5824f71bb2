package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.TableFile;
import cn.gov.shuozhou.data.tabular.TableLayout;
import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * An uploaded file that has passed every check. It is read twice, once to check and once to store, so that nothing is
 * stored of a file with errors and no file has to be held in memory as rows.
 */
final class UploadedRows implements CheckedRows {

    private static final long MOST_ROWS = 1_000_000;

    private final TableFile file;
    private final ItemColumns columns;
    private final TableLayout layout;
    private final TableProblems problems = new TableProblems();
    private long total;

    private UploadedRows(TableFile file, List<Item> items) {
        this.file = file;
        this.columns = new ItemColumns(items);
        this.layout = new TableLayout(columns.columns(), true, MOST_ROWS);
    }

    /**
     * Checks a file.
     *
     * @param content is read from its beginning twice
     * @param keys ids of the items that together tell one row from another; empty if nobody has said
     * @param progress is told now and then how many rows were checked
     * @throws cn.gov.shuozhou.data.refusal.RequestRejected invalid, naming row and column of up to fifty errors
     */
    static UploadedRows check(
            String fileName, InputStreamSource content, List<Item> items, Set<Long> keys, LongConsumer progress) {
        UploadedRows rows = new UploadedRows(TableFile.of(fileName, content), items);
        KeyCheck keyCheck = new KeyCheck(items, keys, rows.problems);
        CountedRows counted = new CountedRows(progress);
        rows.file.read(rows.layout, rows.problems, row -> {
            rows.columns.check(row, rows.problems);
            rows.total++;
            if (keyCheck.hasKey()) {
                keyCheck.check(row.number(), rows.columns.kept(row));
            }
            counted.count();
        });
        return rows;
    }

    @Override
    public List<Long> itemIds() {
        return columns.ids();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public TableProblems doubts() {
        return problems;
    }

    @Override
    public void each(Consumer<? super List<@Nullable String>> taker) {
        file.read(layout, new TableProblems(), row -> taker.accept(columns.kept(row)));
    }
}
