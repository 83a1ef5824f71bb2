package cn.gov.shuozhou.data.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers the sealed items' values of one data set and hands them over as full blocks, all with the same bounds. */
final class BlockWriter {

    /** Stores what was gathered. */
    @FunctionalInterface
    interface Store {
        void store(List<Gathered> blocks);
    }

    /** A block that is ready to be sealed. */
    record Gathered(long itemId, long firstRow, int rowTotal, byte[] content) {}

    private final List<StoredItem> items;
    private final int[] sealedColumns;
    private final List<Block> blocks;
    private final Store store;
    private long firstRow = 1;
    private int rows;

    BlockWriter(List<StoredItem> items, Store store) {
        this.items = items;
        this.sealedColumns = IntStream.range(0, items.size())
                .filter(column -> items.get(column).sealed())
                .toArray();
        this.blocks = Stream.generate(Block::new).limit(sealedColumns.length).toList();
        this.store = store;
    }

    /** Takes the next row, with the values of all items. */
    void add(List<@Nullable String> values) {
        boolean full = ++rows == Block.MOST_ROWS;
        for (int sealed = 0; sealed < sealedColumns.length; sealed++) {
            var block = blocks.get(sealed);
            block.add(values.get(sealedColumns[sealed]));
            full |= block.size() >= Block.FULL_AT_BYTES;
        }
        if (full) {
            flush();
        }
    }

    /** Hands over what has not yet filled a block. */
    void flush() {
        if (rows > 0 && sealedColumns.length > 0) {
            var gathered = new ArrayList<Gathered>(sealedColumns.length);
            for (int sealed = 0; sealed < sealedColumns.length; sealed++) {
                gathered.add(new Gathered(
                        items.get(sealedColumns[sealed]).itemId(),
                        firstRow,
                        rows,
                        blocks.get(sealed).take()));
            }
            store.store(gathered);
        }
        firstRow += rows;
        rows = 0;
    }
}
