package cn.gov.shuozhou.data.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Fills one table, so many rows in a transaction: while one portion is stored the next is read and checked. */
final class TableFilling {

    private static final int BATCH = 1_000;

    /** Values in one portion; two portions are held in memory. */
    private static final int MOST_VALUES = 100_000;

    private final Consumer<List<@Nullable Object[]>> insert;
    private final TransactionOperations transaction;
    private final List<StoredItem> items;
    private final BlockWriter blocks;
    private final LongConsumer progress;
    private final int portionSize;
    private final int openColumns;
    private List<List<@Nullable String>> portion = new ArrayList<>();
    private CompletableFuture<Void> storing = CompletableFuture.completedFuture(null);
    private long taken;
    private long stored;

    /**
     * @param insert takes rows, each with its number and the values of the open items
     * @param blocks takes the values of the sealed items
     * @param progress is told, between the transactions, how many rows there are
     */
    TableFilling(
            Consumer<List<@Nullable Object[]>> insert,
            TransactionOperations transaction,
            List<StoredItem> items,
            BlockWriter blocks,
            LongConsumer progress) {
        this.insert = insert;
        this.transaction = transaction;
        this.items = items;
        this.blocks = blocks;
        this.progress = progress;
        this.portionSize = Math.max(1, Math.min(LoadProgress.EVERY, MOST_VALUES / Math.max(1, items.size())));
        this.openColumns = (int) items.stream().filter(item -> !item.sealed()).count();
    }

    /** Takes the next row; values in the order of the items. */
    void add(List<@Nullable String> row) {
        if (row.size() != items.size()) {
            throw new IllegalArgumentException(
                    "row %d has %d values for %d items".formatted(taken + 1, row.size(), items.size()));
        }
        portion.add(row);
        taken++;
        if (portion.size() == portionSize) {
            begin(() -> {});
            progress.accept(taken - portionSize);
        }
    }

    /** Stores what is left, and tells how many rows there are. */
    long finish() {
        begin(blocks::flush);
        Beside.await(storing);
        progress.accept(taken);
        return taken;
    }

    /** Waits until nothing is stored any more, whatever came of it. */
    void await() {
        storing.exceptionally(failed -> null).join();
    }

    private void begin(Runnable afterwards) {
        Beside.await(storing);
        List<List<@Nullable String>> rows = portion;
        portion = new ArrayList<>(portionSize);
        storing = Beside.begin(() -> transaction.execute(status -> {
            store(rows);
            afterwards.run();
            return null;
        }));
    }

    private void store(List<List<@Nullable String>> rows) {
        List<@Nullable Object[]> batch = new ArrayList<>(BATCH);
        for (List<@Nullable String> row : rows) {
            batch.add(openValues(row));
            blocks.add(row);
            if (batch.size() == BATCH) {
                insert.accept(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            insert.accept(batch);
        }
    }

    private @Nullable Object[] openValues(List<@Nullable String> values) {
        @Nullable Object[] parameters = new @Nullable Object[openColumns + 1];
        parameters[0] = ++stored;
        int column = 1;
        for (int item = 0; item < values.size(); item++) {
            if (!items.get(item).sealed()) {
                parameters[column++] = values.get(item);
            }
        }
        return parameters;
    }
}
