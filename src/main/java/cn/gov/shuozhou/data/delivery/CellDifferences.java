package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 逐格的差别: the cells in which two versions differ, a row after another and never all at once. */
@Service
@Article("第十七条")
public class CellDifferences {

    private static final int PAGE = 1_000;

    private final DataSets dataSets;
    private final DataSetMapper mapper;
    private final DataKeys keys;
    private final Catalog catalog;

    CellDifferences(DataSets dataSets, DataSetMapper mapper, DataKeys keys, Catalog catalog) {
        this.dataSets = dataSets;
        this.mapper = mapper;
        this.keys = keys;
        this.catalog = catalog;
    }

    /** Takes one cell after the other. */
    @FunctionalInterface
    public interface Taker {
        void take(CellDifference cell) throws IOException;
    }

    /** All cells that differ, in rows of one kind or of every. */
    public void all(VersionDifference difference, RowDifference.@Nullable Kind kind, Taker taker) throws IOException {
        Reader reader = new Reader(difference);
        List<RowDifference> rows = difference.page(0, PAGE, kind);
        while (!rows.isEmpty()) {
            for (RowDifference row : rows) {
                reader.read(row, taker);
            }
            rows = difference.page(rows.get(rows.size() - 1).position(), PAGE, kind);
        }
    }

    /** The cells that differ in these rows. */
    public List<CellDifference> of(VersionDifference difference, List<RowDifference> rows) throws IOException {
        List<CellDifference> cells = new ArrayList<>();
        Reader reader = new Reader(difference);
        for (RowDifference row : rows) {
            reader.read(row, cells::add);
        }
        return cells;
    }

    /** Reads both versions side by side. */
    private final class Reader {

        private final List<Item> items;
        private final List<Integer> key;
        private final Set<Long> inBoth;
        private final NumberedRows before;
        private final NumberedRows after;

        Reader(VersionDifference difference) {
            Set<Long> from = stored(difference.from());
            Set<Long> to = stored(difference.to());
            items = catalog.itemsEver(difference.from().resourceId()).stream()
                    .filter(item -> from.contains(item.id()) || to.contains(item.id()))
                    .sorted(Comparator.comparingLong(Item::id))
                    .toList();
            inBoth = from.stream().filter(to::contains).collect(Collectors.toSet());
            Set<Long> declared = keys.of(difference.from().resourceId());
            key = IntStream.range(0, items.size())
                    .filter(column -> declared.contains(items.get(column).id()))
                    .boxed()
                    .toList();
            List<Long> ids = items.stream().map(Item::id).toList();
            before = new NumberedRows(dataSets, difference.from(), ids);
            after = new NumberedRows(dataSets, difference.to(), ids);
        }

        private Set<Long> stored(DataSet dataSet) {
            return mapper.items(dataSet.id()).stream().map(StoredItem::itemId).collect(Collectors.toSet());
        }

        void read(RowDifference row, Taker taker) throws IOException {
            List<@Nullable String> old = row.before() == null ? null : before.row(row.before());
            List<@Nullable String> now = row.after() == null ? null : after.row(row.after());
            String name = name(Objects.requireNonNull(now == null ? old : now));
            for (int column = 0; column < items.size(); column++) {
                String was = old == null ? null : old.get(column);
                String is = now == null ? null : now.get(column);
                boolean compared = old == null
                        || now == null
                        || inBoth.contains(items.get(column).id());
                if (compared && !Objects.equals(was, is)) {
                    taker.take(new CellDifference(
                            name, row.kind(), items.get(column).name(), plain(was), plain(is)));
                }
            }
        }

        private String name(List<@Nullable String> values) {
            return key.stream().map(column -> plain(values.get(column))).collect(Collectors.joining(" | "));
        }

        private static String plain(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
