package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills new data sets, whole or not at all. What becomes of them is for others to decide. */
@Component
class DataLoading {

    /** Rows read at once; two such pages are held in memory. */
    static final int PAGE = 5_000;

    private final DataSetRegister register;
    private final DataSetMapper mapper;
    private final DataTables tables;
    private final FewValues fewValues;
    private final Catalog catalog;

    DataLoading(
            DataSetRegister register, DataSetMapper mapper, DataTables tables, FewValues fewValues, Catalog catalog) {
        this.register = register;
        this.mapper = mapper;
        this.tables = tables;
        this.fewValues = fewValues;
        this.catalog = catalog;
    }

    /** A data set that nobody uses yet. */
    record Filled(long id, long rows) {}

    Filled fill(long resourceId, List<Long> itemIds, RowSource rows, LoadSource source) {
        return fill(resourceId, itemIds, rows, source, done -> {});
    }

    /** As above, telling now and then how many rows are stored. */
    Filled fill(long resourceId, List<Long> itemIds, RowSource rows, LoadSource source, LongConsumer progress) {
        List<StoredItem> items = stored(resourceId, itemIds);
        long id = register.open(resourceId, items, source);
        try {
            return new Filled(
                    id,
                    fewValues.counted(
                            id,
                            items,
                            rows,
                            counted -> tables.create(id, items, counted, done -> {
                                register.stillFilling(id);
                                progress.accept(done);
                            })));
        } catch (RuntimeException | Error broken) {
            register.discard(id);
            throw broken;
        }
    }

    void discard(long id) {
        register.discard(id);
    }

    List<Long> itemIds(long dataSetId) {
        return mapper.items(dataSetId).stream().map(StoredItem::itemId).toList();
    }

    /** All rows of a data set; values in the order of {@link #itemIds}. */
    Iterator<List<@Nullable String>> rows(long dataSetId) {
        return tables.rows(dataSetId, mapper.items(dataSetId), PAGE);
    }

    /** Whether the data set keeps a value readable although its item is confidential by now (第二十八条). */
    boolean isReadable(DataSet dataSet) {
        Set<Long> confidential = confidential(dataSet.resourceId());
        return mapper.items(dataSet.id()).stream()
                .anyMatch(item -> !item.sealed() && confidential.contains(item.itemId()));
    }

    /** Each item as it is to be stored: sealed if it is confidential (第二十八条). */
    private List<StoredItem> stored(long resourceId, List<Long> itemIds) {
        Set<Long> confidential = confidential(resourceId);
        return itemIds.stream()
                .map(item -> new StoredItem(item, confidential.contains(item)))
                .toList();
    }

    private Set<Long> confidential(long resourceId) {
        return catalog.itemsEver(resourceId).stream()
                .filter(item -> item.sensitivity().confidential())
                .map(Item::id)
                .collect(Collectors.toSet());
    }
}
