package cn.gov.shuozhou.data.casework.list;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a column by which a list can be sorted.
 *
 * @param address of the list sorted by it; when it is already, the other way round
 * @param aria how the column is sorted now, in the words of aria-sort; null when it is not
 */
record SortLink(String label, String address, @Nullable String aria) {

    /** By the name of what they sort by. */
    static Map<String, SortLink> all(CaseListInput input) {
        CaseSort now = CaseListInput.isBlank(input.sort())
                ? CaseSort.RECEIVED
                : CaseSort.named(String.valueOf(input.sort())).orElse(CaseSort.RECEIVED);
        boolean ascending = CaseListInput.isBlank(input.dir()) ? now.ascendingFirst() : "asc".equals(input.dir());
        Function<CaseSort, SortLink> link = sort -> sort == now
                ? new SortLink(
                        sort.label(),
                        input.sorted(sort.name(), ascending ? "desc" : "asc"),
                        ascending ? "ascending" : "descending")
                : new SortLink(sort.label(), input.sorted(sort.name(), null), null);
        return Stream.of(CaseSort.values()).collect(Collectors.toMap(CaseSort::name, link));
    }
}
