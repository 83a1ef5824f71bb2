package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.regulation.Article;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How two versions of a resource's data differ; told by the declared key, and by nothing without one. */
@Component
@Article({"第十七条", "第十九条"})
public class DataComparison {

    private final DataLoading loading;
    private final DataSets dataSets;
    private final DataKeys keys;

    DataComparison(DataLoading loading, DataSets dataSets, DataKeys keys) {
        this.loading = loading;
        this.dataSets = dataSets;
        this.keys = keys;
    }

    /**
     * How these items differ between two versions.
     *
     * @return empty when no key is declared, or the rows of one of the versions are not kept any more
     */
    public Optional<KeyChanges> between(long resourceId, int before, int after, Collection<Long> items) {
        return kept(resourceId, before)
                .flatMap(from -> kept(resourceId, after)
                        .flatMap(to ->
                                Optional.ofNullable(between(from, to.id(), keys.of(resourceId), items, read -> {}))));
    }

    private Optional<DataSet> kept(long resourceId, int version) {
        return dataSets.history(resourceId).stream()
                .filter(one -> one.version() == version && one.state() != DataSet.State.REMOVED)
                .findFirst();
    }

    /** How a data set differs from the one in use, in all items that both have; null when no key tells the rows apart. */
    @Nullable
    KeyChanges between(@Nullable DataSet base, long proposed, Set<Long> key, LongConsumer progress) {
        return between(base, proposed, key, loading.itemIds(proposed), progress);
    }

    private @Nullable KeyChanges between(
            @Nullable DataSet base, long proposed, Set<Long> key, Collection<Long> compared, LongConsumer progress) {
        List<Long> after = loading.itemIds(proposed);
        List<Long> before = base == null ? after : loading.itemIds(base.id());
        if (key.isEmpty() || !before.containsAll(key) || !after.containsAll(key)) {
            return null;
        }
        List<Long> common = after.stream()
                .filter(item -> before.contains(item) && compared.contains(item))
                .toList();
        CountedRows counted = new CountedRows(progress);
        return KeyChanges.between(
                new KeyChanges.Side(
                        base == null
                                ? List.<List<@Nullable String>>of().iterator()
                                : counted.counting(loading.rows(base.id())),
                        places(before, List.copyOf(key)),
                        places(before, common)),
                new KeyChanges.Side(
                        counted.counting(loading.rows(proposed)),
                        places(after, List.copyOf(key)),
                        places(after, common)));
    }

    private static List<Integer> places(List<Long> items, List<Long> wanted) {
        return wanted.stream().sorted().map(items::indexOf).toList();
    }
}
