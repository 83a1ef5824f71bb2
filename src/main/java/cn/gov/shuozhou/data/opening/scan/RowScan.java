package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.delivery.RowConsumer;
import cn.gov.shuozhou.data.opening.OpenItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks at each row as it would leave, and says what it found without repeating any value. */
final class RowScan implements RowConsumer {

    /** Fewer rows with the same combination let somebody be recognised. */
    private static final int RARE = 5;

    private final List<ColumnScan> columns;
    private final List<Integer> quasi;
    private final List<OpenItem> items;
    private final Map<List<String>, Integer> combinations = new HashMap<>();

    /** @param quasiIdentifiers ids of the items that are declared to tell together who somebody is */
    RowScan(List<OpenItem> items, Set<Long> quasiIdentifiers) {
        this.items = items;
        columns = items.stream().map(ColumnScan::new).toList();
        quasi = IntStream.range(0, items.size())
                .filter(column -> quasiIdentifiers.contains(items.get(column).id()))
                .boxed()
                .toList();
    }

    @Override
    public void accept(long rowNo, List<@Nullable String> values) {
        for (int column = 0; column < values.size(); column++) {
            String value = values.get(column);
            if (value != null && !value.isEmpty()) {
                columns.get(column).add(rowNo, value);
            }
        }
        if (!quasi.isEmpty()) {
            combinations.merge(
                    quasi.stream()
                            .map(column -> Objects.requireNonNullElse(values.get(column), ""))
                            .toList(),
                    1,
                    Integer::sum);
        }
    }

    List<String> findings() {
        List<String> findings = new ArrayList<>();
        columns.forEach(column -> findings.addAll(column.findings()));
        String names = named(columns.stream().filter(ColumnScan::hasNames).toList());
        String homes = named(columns.stream().filter(ColumnScan::hasHomes).toList());
        if (!names.isEmpty() && !homes.isEmpty()) {
            findings.add("姓名（%s）和详到门牌的地址（%s）在同一行。".formatted(names, homes));
        }
        long rare = combinations.values().stream().filter(rows -> rows < RARE).count();
        if (rare > 0) {
            findings.add("准标识符（%s）有 %,d 种组合不足 %d 行，可能认出特定的人。"
                    .formatted(
                            quasi.stream()
                                    .map(column -> items.get(column).name())
                                    .collect(Collectors.joining("、")),
                            rare,
                            RARE));
        }
        return findings;
    }

    private static String named(List<ColumnScan> columns) {
        return columns.stream().map(ColumnScan::name).collect(Collectors.joining("、"));
    }
}
