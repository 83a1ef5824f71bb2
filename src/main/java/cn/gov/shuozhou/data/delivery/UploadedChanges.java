package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.RowChange.Operation;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.tabular.Column;
import cn.gov.shuozhou.data.tabular.TableFile;
import cn.gov.shuozhou.data.tabular.TableLayout;
import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * The rows of the version in use with the changes of an incremental file: first those that stay, then those that the file
 * brings, in its order. Of the file only the keys are held in memory.
 */
final class UploadedChanges implements CheckedRows {

    /** Above, the file brings so much that it had better bring everything. */
    private static final long MOST_CHANGES = 200_000;

    private static final String OPERATION = "操作";
    private static final String OPERATION_ADVICE = "每一行写明新增、更改或删除";
    private static final String KEY_ADVICE = "它是主键，凭它认出是哪一行，不能留空";
    private static final String PARTS = "\u0000";

    private final TableFile file;
    private final ItemColumns columns;
    private final TableLayout layout;
    private final List<Integer> key;
    private final String keyNames;
    private final List<Integer> everything;
    private final Supplier<Iterator<List<@Nullable String>>> present;
    private final TableProblems problems = new TableProblems();
    private final Map<String, RowChange> changes = new HashMap<>();
    private long total;

    private UploadedChanges(
            TableFile file, List<Item> items, Set<Long> keys, Supplier<Iterator<List<@Nullable String>>> present) {
        this.file = file;
        this.columns = new ItemColumns(items);
        this.everything = IntStream.range(0, items.size()).boxed().toList();
        this.key = everything.stream()
                .filter(column -> keys.contains(items.get(column).id()))
                .toList();
        this.layout = new TableLayout(
                Stream.concat(
                                everything.stream()
                                        .map(column -> key.contains(column)
                                                ? columns.columns().get(column).advising(KEY_ADVICE)
                                                : columns.columns().get(column)),
                                Stream.of(Column.text(OPERATION).advising(OPERATION_ADVICE)))
                        .toList(),
                true,
                MOST_CHANGES);
        this.keyNames = key.stream().map(column -> items.get(column).name()).collect(Collectors.joining("、"));
        this.present = present;
    }

    /**
     * Checks a file against the version in use.
     *
     * @param present gives the rows of that version from their beginning, values in the order of the items
     * @param repeated whether the version in use, or one before it, came out of the very same file
     * @throws RequestRejected invalid, naming row and column of up to fifty errors
     * @throws NothingChanged when the version in use is so already
     */
    static UploadedChanges check(
            String fileName,
            InputStreamSource content,
            List<Item> items,
            Set<Long> keys,
            Supplier<Iterator<List<@Nullable String>>> present,
            boolean repeated,
            LongConsumer progress) {
        if (items.stream().anyMatch(item -> item.name().equals(OPERATION))) {
            throw RequestRejected.invalid(TableFile.FIELD, "这项资源有名为“操作”的信息项，不能增量上传；请用“全部数据”上传。");
        }
        UploadedChanges upload = new UploadedChanges(TableFile.of(fileName, content), items, keys, present);
        CountedRows counted = new CountedRows(progress);
        upload.readFile(new KeyCheck(items, keys, upload.problems), counted);
        upload.compare(counted, repeated);
        return upload;
    }

    private void readFile(KeyCheck keyCheck, CountedRows counted) {
        file.read(layout, problems, row -> {
            columns.check(row, problems);
            List<@Nullable String> values = columns.kept(row);
            keyCheck.check(row.number(), values);
            String word = row.text(OPERATION);
            Operation.of(word)
                    .ifPresentOrElse(
                            operation -> changes.put(
                                    keyOf(values),
                                    new RowChange(operation, row.number(), RowHash.of(values, everything))),
                            () -> problems.add(
                                    row.number(), OPERATION, word.isEmpty() ? "不能空着，请写新增、更改或删除" : "只能写新增、更改或删除"));
            counted.count();
        });
    }

    private String keyOf(List<@Nullable String> values) {
        return key.stream()
                .map(column -> values.get(column) == null ? "" : values.get(column))
                .collect(Collectors.joining(PARTS));
    }

    private void compare(CountedRows counted, boolean repeated) {
        long before = 0;
        for (Iterator<List<@Nullable String>> rows = counted.counting(present.get()); rows.hasNext(); before++) {
            List<@Nullable String> values = rows.next();
            RowChange change = changes.get(keyOf(values));
            if (change != null) {
                change.found(RowHash.of(values, everything));
            }
        }
        boolean done = changes.values().stream().allMatch(RowChange::isDone);
        if (done && repeated) {
            throw new NothingChanged();
        }
        for (RowChange change : inOrder()) {
            change.problem().ifPresent(problem -> problems.add(change.line(), keyNames, problem));
        }
        problems.refuseIfAny();
        if (done) {
            throw new NothingChanged();
        }
        total = before + changes.values().stream().mapToInt(RowChange::growth).sum();
        if (total == 0) {
            throw RequestRejected.invalid(
                    TableFile.FIELD, "文件会删去当前数据的全部 %,d 行，没有接收。请核对“操作”列；资源不再提供的，请办理目录变更。".formatted(before));
        }
    }

    private List<RowChange> inOrder() {
        List<RowChange> sorted = new ArrayList<>(changes.values());
        sorted.sort(Comparator.comparingLong(RowChange::line));
        return sorted;
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
        for (Iterator<List<@Nullable String>> rows = present.get(); rows.hasNext(); ) {
            List<@Nullable String> values = rows.next();
            if (!changes.containsKey(keyOf(values))) {
                taker.accept(values);
            }
        }
        file.read(layout, new TableProblems(), row -> {
            if (Operation.of(row.text(OPERATION))
                    .filter(Operation.DELETE::equals)
                    .isEmpty()) {
                taker.accept(columns.kept(row));
            }
        });
    }
}
