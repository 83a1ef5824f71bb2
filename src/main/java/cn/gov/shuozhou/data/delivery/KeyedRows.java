package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Finds single rows by the key that the provider has declared. Whoever holds a grant names a row by what the grant shows of
 * its key: a value that is masked stays so.
 */
@Service
@Article("第十九条")
public class KeyedRows {

    private final DataSets dataSets;
    private final DataSetMapper mapper;
    private final DataKeys keys;
    private final FewValues fewValues;
    private final Catalog catalog;

    KeyedRows(DataSets dataSets, DataSetMapper mapper, DataKeys keys, FewValues fewValues, Catalog catalog) {
        this.dataSets = dataSets;
        this.mapper = mapper;
        this.keys = keys;
        this.fewValues = fewValues;
        this.catalog = catalog;
    }

    /** The items that together tell one row from another, in the catalogue's order; none when none are declared. */
    public List<Item> key(long resourceId) {
        Set<Long> declared = keys.of(resourceId);
        return catalog.items(resourceId).stream()
                .filter(item -> declared.contains(item.id()))
                .toList();
    }

    /** Numbers of the rows whose keys look so under the grant; a key that no row has is left out. */
    public Map<List<String>, List<Long>> find(DataSet dataSet, Grant grant, Collection<List<String>> wanted) {
        Set<List<String>> asked = new HashSet<>(wanted);
        Map<List<String>, List<Long>> found = new HashMap<>();
        List<GrantedItem> shown = shownKey(grant, dataSet);
        read(dataSet, ids(grant.resourceId()), 0, Long.MAX_VALUE, (rowNo, values) -> {
            List<String> key = GrantedData.masked(shown, values, grant.departmentCode());
            if (asked.contains(key)) {
                found.computeIfAbsent(key, none -> new ArrayList<>()).add(rowNo);
            }
        });
        return found;
    }

    /** Whether the grant shows the whole key, masked or not. */
    public boolean showsKey(Grant grant) {
        List<Long> ids = ids(grant.resourceId());
        return !ids.isEmpty() && grant.itemIds().containsAll(ids);
    }

    /**
     * The key of a row.
     *
     * @param grant as it shows the key; null as it is, for the provider
     * @return empty when the row is not kept any more
     */
    public Optional<String> keyOf(long dataSetId, long rowNo, @Nullable Grant grant) {
        return kept(dataSetId)
                .flatMap(dataSet -> row(dataSet, rowNo)
                        .map(values -> grant == null ? plain(values) : shown(grant, dataSet, values))
                        .map(key -> String.join(" | ", key)));
    }

    /** The same for many rows at once, by their numbers; none when they are not kept any more. */
    public Map<Long, String> keysOf(long dataSetId, Collection<Long> rowNos, @Nullable Grant grant) {
        Optional<DataSet> found = kept(dataSetId);
        List<Long> ids = found.map(dataSet -> ids(dataSet.resourceId())).orElse(List.of());
        if (ids.isEmpty()) {
            return Map.of();
        }
        DataSet dataSet = found.orElseThrow();
        List<GrantedItem> shown = grant == null ? List.of() : shownKey(grant, dataSet);
        NumberedRows numbered = new NumberedRows(dataSets, dataSet, ids);
        Map<Long, String> keys = new HashMap<>();
        for (long rowNo : rowNos) {
            List<@Nullable String> values = row(numbered, rowNo);
            keys.put(
                    rowNo,
                    String.join(
                            " | ",
                            grant == null ? plain(values) : GrantedData.masked(shown, values, grant.departmentCode())));
        }
        return keys;
    }

    private static List<@Nullable String> row(NumberedRows rows, long rowNo) {
        try {
            return rows.row(rowNo);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where rows of an earlier data set are in this one; those that are there no longer are left out. */
    public Map<Long, Long> follow(long fromDataSet, Collection<Long> rowNos, DataSet to) {
        Map<List<String>, Long> wanted = new HashMap<>();
        kept(fromDataSet)
                .ifPresent(from -> rowNos.forEach(rowNo -> row(from, rowNo)
                        .map(KeyedRows::plain)
                        .filter(key -> key.stream().anyMatch(value -> !value.isEmpty()))
                        .ifPresent(key -> wanted.put(key, rowNo))));
        Map<Long, Long> followed = new HashMap<>();
        if (!wanted.isEmpty()) {
            read(to, ids(to.resourceId()), 0, Long.MAX_VALUE, (rowNo, values) -> {
                Long before = wanted.get(plain(values));
                if (before != null) {
                    followed.put(before, rowNo);
                }
            });
        }
        return followed;
    }

    private Optional<DataSet> kept(long dataSetId) {
        return Optional.ofNullable(mapper.find(dataSetId)).filter(set -> set.state() != DataSet.State.REMOVED);
    }

    private Optional<List<@Nullable String>> row(DataSet dataSet, long rowNo) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        List<Long> ids = ids(dataSet.resourceId());
        if (!ids.isEmpty()) {
            read(dataSet, ids, rowNo - 1, 1, (number, values) -> {
                if (number == rowNo) {
                    rows.add(values);
                }
            });
        }
        return rows.stream().findFirst();
    }

    private void read(DataSet dataSet, List<Long> itemIds, long after, long limit, RowConsumer consumer) {
        try {
            dataSets.streamRows(dataSet, itemIds, after, limit, consumer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Long> ids(long resourceId) {
        return key(resourceId).stream().map(Item::id).toList();
    }

    private List<String> shown(Grant grant, DataSet dataSet, List<@Nullable String> values) {
        return GrantedData.masked(shownKey(grant, dataSet), values, grant.departmentCode());
    }

    private List<GrantedItem> shownKey(Grant grant, DataSet dataSet) {
        Map<Long, GrantedItem> granted = fewValues.hidden(grant.items(), dataSet).stream()
                .collect(Collectors.toMap(GrantedItem::itemId, Function.identity()));
        return ids(grant.resourceId()).stream()
                .map(id -> Objects.requireNonNull(granted.get(id), "The grant does not show the key"))
                .toList();
    }

    private static List<String> plain(List<@Nullable String> values) {
        List<String> plain = new ArrayList<>(values.size());
        values.forEach(value -> plain.add(value == null ? "" : value));
        return plain;
    }
}
