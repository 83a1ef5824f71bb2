package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.delivery.DataLoading.Filled;
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
    private final StoredDifferences differences;

    DataComparison(DataLoading loading, DataSets dataSets, DataKeys keys, StoredDifferences differences) {
        this.loading = loading;
        this.dataSets = dataSets;
        this.keys = keys;
        this.differences = differences;
    }

    /** Takes a row that differs: where it is now, or where it was when it is gone. */
    @FunctionalInterface
    public interface Rows {
        void take(RowDifference.Kind kind, long dataSetId, long rowNo);
    }

    /**
     * How these items differ between two versions.
     *
     * @param rows is given each row that differs
     * @return empty when no key is declared, or the rows of one of the versions are not kept any more
     */
    public Optional<KeyChanges> between(long resourceId, int before, int after, Collection<Long> items, Rows rows) {
        return kept(resourceId, before)
                .flatMap(from -> kept(resourceId, after)
                        .flatMap(to -> Optional.ofNullable(between(
                                from.id(),
                                to.id(),
                                keys.of(resourceId),
                                items,
                                read -> {},
                                (was, is) -> take(rows, from.id(), was, to.id(), is)))));
    }

    private static void take(Rows rows, long from, @Nullable Integer was, long to, @Nullable Integer is) {
        if (is != null) {
            rows.take(was == null ? RowDifference.Kind.ADDED : RowDifference.Kind.CHANGED, to, is);
        } else if (was != null) {
            rows.take(RowDifference.Kind.GONE, from, was);
        }
    }

    private Optional<DataSet> kept(long resourceId, int version) {
        return dataSets.history(resourceId).stream()
                .filter(one -> one.version() == version && one.state() != DataSet.State.REMOVED)
                .findFirst();
    }

    /**
     * How a data set differs from the one in use, in all items that both have; which rows do is kept. In the first of all
     * every row is new. Null when no key tells the rows apart.
     */
    @Nullable
    KeyChanges between(@Nullable DataSet base, Filled proposed, Set<Long> key, LongConsumer progress) {
        if (base != null) {
            return stored(base.id(), proposed.id(), key, progress);
        }
        return key.isEmpty() || !loading.itemIds(proposed.id()).containsAll(key)
                ? null
                : new KeyChanges(0, proposed.rows(), 0);
    }

    private @Nullable KeyChanges stored(long from, long to, Set<Long> key, LongConsumer progress) {
        if (!isComparable(from, to, key)) {
            return null;
        }
        StoredDifferences.Writer writer = differences.begin(from, to);
        @Nullable KeyChanges changes = null;
        try {
            changes = between(from, to, key, loading.itemIds(to), progress, writer);
        } finally {
            if (changes == null) {
                writer.discard();
            } else {
                writer.complete(changes);
            }
        }
        return changes;
    }

    /**
     * The rows in which two versions differ; compared now, unless that was done before. In no transaction.
     *
     * @return empty when no key tells the rows apart
     * @throws cn.gov.shuozhou.data.refusal.RequestRejected conflict while somebody else compares the two
     */
    public Optional<VersionDifference> difference(DataSet from, DataSet to) {
        Set<Long> key = keys.of(from.resourceId());
        if (!isComparable(from.id(), to.id(), key)) {
            return Optional.empty();
        }
        if (differences.find(from.id(), to.id()).isEmpty()) {
            stored(from.id(), to.id(), key, read -> {});
        }
        return differences.find(from.id(), to.id()).map(stored -> new VersionDifference(from, to, stored, differences));
    }

    private boolean isComparable(long from, long to, Set<Long> key) {
        return !key.isEmpty()
                && loading.itemIds(from).containsAll(key)
                && loading.itemIds(to).containsAll(key);
    }

    private @Nullable KeyChanges between(
            long base,
            long proposed,
            Set<Long> key,
            Collection<Long> compared,
            LongConsumer progress,
            KeyChanges.Taker taker) {
        List<Long> after = loading.itemIds(proposed);
        List<Long> before = loading.itemIds(base);
        if (key.isEmpty() || !before.containsAll(key) || !after.containsAll(key)) {
            return null;
        }
        List<Long> common = after.stream()
                .filter(item -> before.contains(item) && compared.contains(item))
                .toList();
        CountedRows counted = new CountedRows(progress);
        return KeyChanges.between(
                new KeyChanges.Side(
                        counted.counting(loading.rows(base)), places(before, List.copyOf(key)), places(before, common)),
                new KeyChanges.Side(
                        counted.counting(loading.rows(proposed)),
                        places(after, List.copyOf(key)),
                        places(after, common)),
                taker);
    }

    private static List<Integer> places(List<Long> items, List<Long> wanted) {
        return wanted.stream().sorted().map(items::indexOf).toList();
    }
}
