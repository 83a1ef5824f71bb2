package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.Column;
import cn.gov.shuozhou.data.tabular.TableFile;
import cn.gov.shuozhou.data.tabular.TableLayout;
import cn.gov.shuozhou.data.tabular.TableProblems;
import cn.gov.shuozhou.data.tabular.TableRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * An uploaded file that has passed every check. It is read twice, once to check and once to store, so that nothing is
 * stored of a file with errors and no file has to be held in memory as rows.
 */
final class UploadedRows implements RowSource {

    private static final long MOST_ROWS = 1_000_000;

    private final TableFile file;
    private final List<Item> items;
    private final TableLayout layout;
    private final TableProblems problems = new TableProblems();
    private long total;

    private UploadedRows(TableFile file, List<Item> items) {
        this.file = file;
        this.items = items;
        this.layout = new TableLayout(items.stream().map(UploadedRows::column).toList(), true, MOST_ROWS);
    }

    private static Column column(Item item) {
        Column.Kind kind = switch (item.type()) {
            case CHARACTER, MEMO, GENERAL ->
                CodeKind.of(item).isPresent() ? Column.Kind.CHECKED_CODE : Column.Kind.TEXT;
            case NUMERIC, CURRENCY, INTEGER -> Column.Kind.NUMBER;
            case DATE, DATE_TIME, LOGICAL, DOUBLE, FLOAT -> Column.Kind.OTHER;
        };
        return new Column(item.name(), List.of(), kind);
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
            rows.check(row);
            rows.total++;
            keyCheck.check(row);
            counted.count();
        });
        return rows;
    }

    private void check(TableRow row) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            String value = row.texts().get(i);
            Optional<CodeKind> kind = value.isEmpty() ? Optional.empty() : CodeKind.of(item);
            CellRule.problem(item, value)
                    .or(() -> kind.flatMap(code -> code.problem(value)))
                    .ifPresentOrElse(
                            problem -> problems.add(row.number(), item.name(), problem),
                            () -> kind.flatMap(code -> code.doubt(value))
                                    .ifPresent(doubt -> problems.warn(row.number(), item.name(), doubt)));
        }
    }

    List<Long> itemIds() {
        return items.stream().map(Item::id).toList();
    }

    long total() {
        return total;
    }

    /** What should be looked at before the rows are used. */
    TableProblems doubts() {
        return problems;
    }

    @Override
    public void each(Consumer<? super List<@Nullable String>> taker) {
        file.read(layout, new TableProblems(), row -> taker.accept(kept(row)));
    }

    private List<@Nullable String> kept(TableRow row) {
        List<@Nullable String> values = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            String value = row.texts().get(i);
            values.add(value.isEmpty() ? null : CellRule.kept(items.get(i), value));
        }
        return values;
    }
}
