package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.tabular.TableProblems;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether every row of an upload has a key, and no other row the same one. Without a declared key all rows pass. */
final class KeyCheck {

    private final KeyTwins twins;
    private final String names;
    private final TableProblems problems;

    KeyCheck(List<Item> items, Set<Long> keys, TableProblems problems) {
        twins = new KeyTwins(items.stream().map(Item::id).toList(), keys);
        names = twins.columns().stream().map(i -> items.get(i).name()).collect(Collectors.joining("、"));
        this.problems = problems;
    }

    /** @param values as they are kept, so that one day written in two ways is one */
    void check(long line, List<@Nullable String> values) {
        if (twins.columns().isEmpty()) {
            return;
        }
        if (twins.hasNoKey(values)) {
            problems.add(line, names, "是主键，不能空着；请填写，或者在上传页改选主键");
            return;
        }
        long before = twins.before(line, values);
        if (before > 0) {
            problems.add(line, names, "与第 %d 行相同，而它是主键，不能重复；请删去重复的行，或者在上传页改选主键".formatted(before));
        }
    }
}
