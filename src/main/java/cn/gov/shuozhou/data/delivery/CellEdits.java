package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataLoading.Filled;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.PlainText;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 修改单元格: makes a new version of a resource's data out of the one in use that differs from it in a few cells. */
@Service
@Article("第十九条")
public class CellEdits {

    private final DataSets dataSets;
    private final DataLoading loading;
    private final DataSetRegister register;
    private final DataKeys keys;
    private final Inspections inspections;
    private final Catalog catalog;

    CellEdits(
            DataSets dataSets,
            DataLoading loading,
            DataSetRegister register,
            DataKeys keys,
            Inspections inspections,
            Catalog catalog) {
        this.dataSets = dataSets;
        this.loading = loading;
        this.register = register;
        this.keys = keys;
        this.inspections = inspections;
        this.catalog = catalog;
    }

    /**
     * One value of one row.
     *
     * @param value empty for none
     */
    public record Cell(long rowNo, long itemId, String value) {}

    /** The values as they are in the version, in the order of rows and items; items that it does not have are left out. */
    public List<Cell> read(DataSet dataSet, Collection<Long> rowNos, Collection<Long> itemIds) {
        List<Long> items =
                loading.itemIds(dataSet.id()).stream().filter(itemIds::contains).toList();
        List<Cell> cells = new ArrayList<>();
        for (long wanted : new TreeSet<>(rowNos)) {
            stream(dataSet, items, wanted - 1, (rowNo, values) -> {
                for (int i = 0; i < items.size() && rowNo == wanted; i++) {
                    String value = values.get(i);
                    cells.add(new Cell(rowNo, items.get(i), value == null ? "" : value));
                }
            });
        }
        return cells;
    }

    private void stream(DataSet dataSet, List<Long> items, long after, RowConsumer consumer) {
        try {
            dataSets.streamRows(dataSet, items, after, 1, consumer);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What is wrong with a value that somebody would put there, by the same rules as an upload's. */
    public static Optional<String> problem(Item item, String value) {
        return PlainText.problem(value)
                .or(() -> CellRule.problem(item, value))
                .or(() -> CodeKind.of(item).flatMap(code -> code.problem(value).or(() -> code.doubt(value))));
    }

    /** A version that differs from another in a few cells and that nobody uses yet. */
    public record Copy(long dataSetId, long rows) {}

    /**
     * Makes the copy; in no transaction, as every load.
     *
     * @param base the version in which the rows have these numbers
     * @throws RequestRejected invalid when two rows would have the same key
     */
    public Copy copy(DataSet base, List<Cell> edits, Person person) {
        Map<Long, List<Cell>> byRow = edits.stream().collect(Collectors.groupingBy(Cell::rowNo));
        Map<Long, Item> items =
                catalog.items(base.resourceId()).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Long> itemIds = loading.itemIds(base.id());
        KeyTwins twins = new KeyTwins(itemIds, editedKey(base, edits));
        register.clear();
        RowSource edited = taker -> {
            long rowNo = 0;
            for (Iterator<List<@Nullable String>> rows = loading.rows(base.id()); rows.hasNext(); ) {
                List<@Nullable String> row = new ArrayList<>(rows.next());
                for (Cell edit : byRow.getOrDefault(++rowNo, List.of())) {
                    row.set(itemIds.indexOf(edit.itemId()), kept(items.get(edit.itemId()), edit.value()));
                }
                if (twins.before(rowNo, row) != null) {
                    throw RequestRejected.invalid("cells", "改过以后有两行的主键相同，没有修改。请核对所改的主键。");
                }
                taker.accept(row);
            }
        };
        try (Inspections.Inspection inspection = inspections.begin(base.resourceId(), itemIds)) {
            Filled filled =
                    loading.fill(base.resourceId(), itemIds, edited.seenBy(inspection), LoadSource.of(person, ""));
            // What is put right is taken, however much else of the data is still wrong.
            inspection.finish(filled.id());
            return new Copy(filled.id(), filled.rows());
        }
    }

    /**
     * Lets the copy take the place of the version that it was made of.
     *
     * @throws RequestRejected conflict when another version is in use by now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public DataSet use(DataSet base, Copy copy, String remark) {
        Long current = register.lock(base.resourceId()).orElse(null);
        if (current == null || current != base.id()) {
            throw RequestRejected.conflict("数据刚刚更新为另一版，没有修改。请刷新页面，核对新的数据后再改。");
        }
        return dataSets.use(base.resourceId(), new Filled(copy.dataSetId(), copy.rows()), current, remark);
    }

    /** Takes back a copy that is not to be used. */
    public void discard(Copy copy) {
        loading.discard(copy.dataSetId());
    }

    /** The items of the key when one of them is edited; otherwise no two rows can become alike. */
    private Set<Long> editedKey(DataSet base, List<Cell> edits) {
        Set<Long> key = keys.of(base.resourceId());
        return edits.stream().anyMatch(edit -> key.contains(edit.itemId())) ? key : Set.of();
    }

    private static @Nullable String kept(@Nullable Item item, String value) {
        if (value.isEmpty()) {
            return null;
        }
        return item == null ? value : CellRule.kept(item, value);
    }
}
