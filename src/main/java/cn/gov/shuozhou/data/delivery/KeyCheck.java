package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.TableProblems;
import cn.gov.shuozhou.data.tabular.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether every row of an upload has a key, and no other row the same one. Without a declared key all rows pass. */
final class KeyCheck {

    private final List<Integer> columns;
    private final String names;
    private final TableProblems problems;
    private final Map<Long, Long> rows = new HashMap<>();

    KeyCheck(List<Item> items, Set<Long> keys, TableProblems problems) {
        columns = IntStream.range(0, items.size())
                .filter(i -> keys.contains(items.get(i).id()))
                .boxed()
                .toList();
        names = columns.stream().map(i -> items.get(i).name()).collect(Collectors.joining("、"));
        this.problems = problems;
    }

    void check(TableRow row) {
        if (columns.isEmpty()) {
            return;
        }
        List<@Nullable String> values = new ArrayList<>(row.texts());
        if (columns.stream().allMatch(column -> row.texts().get(column).isEmpty())) {
            problems.add(row.number(), names, "是主键，不能空着；请填写，或者在上传页改选主键");
            return;
        }
        Long before = rows.putIfAbsent(RowHash.of(values, columns), row.number());
        if (before != null) {
            problems.add(row.number(), names, "与第 %d 行相同，而它是主键，不能重复；请删去重复的行，或者在上传页改选主键".formatted(before));
        }
    }
}
