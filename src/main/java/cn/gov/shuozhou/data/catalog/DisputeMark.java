package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 异议标注: that a doubt about a resource, its items or some of its rows is not settled (第十九条). It shows no values.
 *
 * @param kind what is said to be wrong, e.g. 数据错误
 * @param itemIds the items that it is about; none when it is about the entry as a whole
 * @param rows numbers of the rows that it is about, by data set; none when nobody has said which
 * @param standing how the doubt stands, as the rest of a sentence
 */
@Article("第十九条")
public record DisputeMark(
        String caseNumber,
        String kind,
        LocalDate since,
        Set<Long> itemIds,
        List<String> itemNames,
        Map<Long, Set<Long>> rows,
        String standing) {

    public DisputeMark {
        itemIds = Set.copyOf(itemIds);
        itemNames = List.copyOf(itemNames);
        rows = Map.copyOf(rows);
    }

    /** Whether somebody who uses these items has to know of it. */
    public boolean concerns(Collection<Long> items) {
        return itemIds.isEmpty() || items.stream().anyMatch(itemIds::contains);
    }

    /** The rows of this data set that it is about. */
    public Set<Long> rowsIn(long dataSetId) {
        return rows.getOrDefault(dataSetId, Set.of());
    }

    public String sentence() {
        String what = itemNames.isEmpty() ? "目录信息" : "“" + String.join("、", itemNames) + "”";
        return "%s有异议（%s%s）：%s 收到反馈，办件 %s，%s。".formatted(what, kind, howMany(), since, caseNumber, standing);
    }

    private String howMany() {
        long named = rows.values().stream().mapToLong(Set::size).sum();
        return named == 0 ? "" : "，" + named + " 行";
    }
}
