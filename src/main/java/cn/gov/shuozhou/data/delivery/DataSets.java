package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataLoading.Filled;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rows that providers have handed to the platform: kept whole, served by item. */
@Service
@Article("第十七条")
public class DataSets {

    private final DataLoading loading;
    private final DataSetRegister register;
    private final DataSetMapper mapper;
    private final DataTables tables;
    private final FewValues fewValues;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DataSets(
            DataLoading loading,
            DataSetRegister register,
            DataSetMapper mapper,
            DataTables tables,
            FewValues fewValues,
            Catalog catalog,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.loading = loading;
        this.register = register;
        this.mapper = mapper;
        this.tables = tables;
        this.fewValues = fewValues;
        this.catalog = catalog;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public boolean hasData(long resourceId) {
        return rowCount(resourceId) > 0;
    }

    /** Rows of the current version; zero without one. */
    public long rowCount(long resourceId) {
        return current(resourceId).map(DataSet::rowTotal).orElse(0L);
    }

    public Optional<DataSet> current(long resourceId) {
        return Optional.ofNullable(mapper.current(resourceId));
    }

    /** The items whose values, in the current version, are so few that a hash would not hide them. */
    public Set<Long> fewValued(long resourceId) {
        return current(resourceId).map(fewValues::of).orElse(Set.of());
    }

    /** A version by its id; empty when it is gone. */
    public Optional<DataSet> find(long dataSetId) {
        return Optional.ofNullable(mapper.find(dataSetId));
    }

    /** All versions that were ever in use, the newest first. */
    public List<DataSet> history(long resourceId) {
        return mapper.history(resourceId);
    }

    /** Versions whose rows are there, what waits to be confirmed among them; the newest first. */
    public List<DataSet> kept(long resourceId) {
        return mapper.kept(resourceId);
    }

    /**
     * Loads rows that the system makes itself and makes them the current version.
     *
     * @param rows values in the order of the items
     */
    public DataSet load(long resourceId, List<Long> itemIds, Iterator<? extends List<@Nullable String>> rows) {
        register.clear();
        Filled filled = loading.fill(resourceId, itemIds, rows::forEachRemaining, LoadSource.SYSTEM);
        return Objects.requireNonNull(transaction.execute(
                status -> use(resourceId, filled, register.lock(resourceId).orElse(null), "")));
    }

    /** Makes a data set the current version when the caller's transaction commits. */
    DataSet use(long resourceId, Filled filled, @Nullable Long previousId, String remark) {
        var now = LocalDateTime.now(clock);
        mapper.use(resourceId, filled.id(), filled.rows(), previousId, remark, now);
        catalog.noteData(resourceId, filled.rows(), now);
        DataSet used = current(resourceId).orElseThrow();
        events.publishEvent(new DataReplaced(used));
        return used;
    }

    /**
     * Stores the current version again as its items are to be stored now. Whoever reads the old one goes on reading; an
     * upload that comes between makes the copy superfluous.
     *
     * @return whether the copy took the place
     */
    boolean storeAgain(DataSet original) {
        Filled copy = loading.fill(
                original.resourceId(),
                loading.itemIds(original.id()),
                loading.rows(original.id())::forEachRemaining,
                LoadSource.of(original));
        boolean replaced = false;
        try {
            replaced = register.replace(original, copy.id());
        } finally {
            if (!replaced) {
                loading.discard(copy.id());
            }
        }
        if (replaced) {
            current(original.resourceId()).ifPresent(now -> events.publishEvent(new DataReplaced(now)));
        }
        return replaced;
    }

    /**
     * Hands over the rows after a row number, in order, at constant memory and without keeping a connection while the
     * consumer works. All rows come from this version, whichever becomes the current one meanwhile. Items that are not
     * named are not read; items that the version does not have are null.
     */
    public void streamRows(DataSet dataSet, List<Long> itemIds, long afterRowNo, long limit, RowConsumer consumer)
            throws IOException {
        long id = dataSet.id();
        var stored = mapper.items(id).stream().collect(Collectors.toMap(StoredItem::itemId, Function.identity()));
        var read = itemIds.stream().filter(stored::containsKey).map(stored::get).toList();
        var readIds = read.stream().map(StoredItem::itemId).toList();
        var page = tables.page(id, read, afterRowNo, Math.min(limit, DataLoading.PAGE));
        long left = limit;
        while (!page.isEmpty()) {
            left -= page.size();
            long size = page.size() < DataLoading.PAGE ? 0 : Math.min(left, DataLoading.PAGE);
            long last = page.get(page.size() - 1).rowNo();
            var next = size == 0
                    ? CompletableFuture.completedFuture(List.<DataRow>of())
                    : Beside.begin(() -> tables.page(id, read, last, size));
            for (var row : page) {
                consumer.accept(row.rowNo(), inOrder(itemIds, readIds, row.values()));
            }
            page = Beside.await(next);
        }
    }

    /** The values as somebody asks for them; null for an item that was not read. */
    static List<@Nullable String> inOrder(List<Long> asked, List<Long> read, List<@Nullable String> values) {
        if (asked.equals(read)) {
            return values;
        }
        var all = new ArrayList<@Nullable String>(asked.size());
        for (var item : asked) {
            int column = read.indexOf(item);
            all.add(column < 0 ? null : values.get(column));
        }
        return all;
    }
}
