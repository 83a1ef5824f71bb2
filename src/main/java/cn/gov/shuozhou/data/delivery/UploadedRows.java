package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.TableFile;
import cn.gov.shuozhou.data.tabular.TableLayout;
import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * An uploaded file with all rows of a resource. It is read once, each row checked and handed over; after the first error
 * the rest is only checked. It is never held in memory as rows.
 */
final class UploadedRows implements CheckedRows {

    private static final long MOST_ROWS = 1_000_000;

    private final TableFile file;
    private final ItemColumns columns;
    private final TableLayout layout;
    private final TableProblems problems = new TableProblems();
    private final KeyCheck keyCheck;

    /**
     * @param content is read from its beginning
     * @param keys ids of the items that together tell one row from another; empty if nobody has said
     * @throws cn.gov.shuozhou.data.refusal.RequestRejected invalid, when it can be no table
     */
    UploadedRows(String fileName, InputStreamSource content, List<Item> items, Set<Long> keys) {
        this.file = TableFile.of(fileName, content);
        this.columns = new ItemColumns(items);
        this.layout = new TableLayout(columns.columns(), true, MOST_ROWS);
        this.keyCheck = new KeyCheck(items, keys, problems);
    }

    @Override
    public List<Long> itemIds() {
        return columns.ids();
    }

    @Override
    public long total() {
        return 0;
    }

    @Override
    public TableProblems doubts() {
        return problems;
    }

    /** @throws cn.gov.shuozhou.data.refusal.RequestRejected invalid, naming row and column of up to fifty errors */
    @Override
    public void each(Consumer<? super List<@Nullable String>> taker) {
        file.read(layout, problems, row -> {
            columns.check(row, problems);
            List<@Nullable String> values = columns.kept(row);
            keyCheck.check(row.number(), values);
            if (problems.none()) {
                taker.accept(values);
            }
        });
    }
}
