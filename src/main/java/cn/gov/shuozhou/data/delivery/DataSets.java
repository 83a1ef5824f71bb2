package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The rows that providers have handed to the platform: kept whole, served by item. */
@Service
@Article("第十七条")
public class DataSets {

    /** Rows read at once while streaming; two such pages are held in memory. */
    private static final int PAGE = 5_000;

    private final DataSetRegister register;
    private final DataSetMapper mapper;
    private final DataTables tables;
    private final Catalog catalog;
    private final Clock clock;

    DataSets(DataSetRegister register, DataSetMapper mapper, DataTables tables, Catalog catalog, Clock clock) {
        this.register = register;
        this.mapper = mapper;
        this.tables = tables;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** The content of a data file; refused before it is read when it is too large. */
    public static byte[] content(MultipartFile file) {
        return CsvText.content(file);
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

    /** All versions that were ever in use, the newest first. */
    public List<DataSet> history(long resourceId) {
        return mapper.history(resourceId);
    }

    /**
     * Loads rows that the system makes itself and makes them the current version when the caller's transaction commits.
     *
     * @param rows values in the order of the items
     */
    @Transactional
    public DataSet load(long resourceId, List<Long> itemIds, Iterator<? extends List<@Nullable String>> rows) {
        return load(resourceId, itemIds, rows, LoadSource.SYSTEM);
    }

    /**
     * Loads an uploaded CSV file whose first row names the resource's items in any order (UTF-8 or GB18030).
     *
     * @return the new current version
     * @throws cn.gov.shuozhou.data.refusal.RequestRejected invalid, naming row and column of up to fifty errors; nothing is
     *     stored then
     */
    @Transactional
    public DataSet loadCsv(long resourceId, String fileName, byte[] content, Person person) {
        var items = catalog.items(resourceId);
        var file = CsvUpload.check(content, items);
        return load(resourceId, file.itemIds(), file.rows(), LoadSource.upload(person, fileName));
    }

    private DataSet load(
            long resourceId, List<Long> itemIds, Iterator<? extends List<@Nullable String>> rows, LoadSource source) {
        register.clear();
        var items = stored(resourceId, itemIds);
        long id = register.open(resourceId, items, source);
        long total;
        try {
            total = tables.create(id, items, rows);
        } catch (RuntimeException | Error broken) {
            register.discard(id);
            throw broken;
        }
        var now = LocalDateTime.now(clock);
        mapper.use(resourceId, id, total, now);
        catalog.noteData(resourceId, total, now);
        return current(resourceId).orElseThrow();
    }

    /** Each item as it is to be stored: sealed if it is confidential (第二十八条). */
    private List<StoredItem> stored(long resourceId, List<Long> itemIds) {
        var confidential = catalog.itemsEver(resourceId).stream()
                .filter(item -> item.sensitivity().confidential())
                .map(Item::id)
                .collect(Collectors.toSet());
        return itemIds.stream()
                .map(item -> new StoredItem(item, confidential.contains(item)))
                .toList();
    }

    /**
     * Stores the current version again as its items are to be stored now. Whoever reads the old one goes on reading; an
     * upload that comes between makes the copy superfluous.
     *
     * @return whether the copy took the place
     */
    boolean storeAgain(DataSet original) {
        var itemIds =
                mapper.items(original.id()).stream().map(StoredItem::itemId).toList();
        var items = stored(original.resourceId(), itemIds);
        long copy = register.open(original.resourceId(), items, LoadSource.of(original));
        boolean replaced = false;
        try {
            tables.create(copy, items, tables.rows(original.id(), mapper.items(original.id()), PAGE));
            replaced = register.replace(original, copy);
        } finally {
            if (!replaced) {
                register.discard(copy);
            }
        }
        return replaced;
    }

    /**
     * Hands over the rows after a row number, in order, at constant memory and without keeping a connection while the
     * consumer works. All rows come from this version, whichever becomes the current one meanwhile. Items that are not
     * named are not read; items that the version does not have are null.
     */
    void streamRows(DataSet dataSet, List<Long> itemIds, long afterRowNo, long limit, RowConsumer consumer)
            throws IOException {
        long id = dataSet.id();
        var stored = mapper.items(id).stream().collect(Collectors.toMap(StoredItem::itemId, Function.identity()));
        var read = itemIds.stream().filter(stored::containsKey).map(stored::get).toList();
        var page = tables.page(id, read, afterRowNo, Math.min(limit, PAGE));
        long left = limit;
        while (!page.isEmpty()) {
            left -= page.size();
            long size = page.size() < PAGE ? 0 : Math.min(left, PAGE);
            long last = page.get(page.size() - 1).rowNo();
            var next = size == 0 ? ReadAhead.nothing() : ReadAhead.begin(() -> tables.page(id, read, last, size));
            for (var row : page) {
                consumer.accept(row.rowNo(), inOrder(itemIds, read, row.values()));
            }
            page = next.page();
        }
    }

    private static List<@Nullable String> inOrder(
            List<Long> asked, List<StoredItem> read, List<@Nullable String> values) {
        if (asked.size() == read.size()) {
            return values;
        }
        var readIds = read.stream().map(StoredItem::itemId).toList();
        var all = new ArrayList<@Nullable String>(asked.size());
        for (var item : asked) {
            int column = readIds.indexOf(item);
            all.add(column < 0 ? null : values.get(column));
        }
        return all;
    }
}
