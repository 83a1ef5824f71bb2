package cn.gov.shuozhou.data.delivery.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Any number of hashes, in the order of their rows and sorted, in a fixed piece of memory: what does not fit lies in a file
 * without a name, which goes with the process whatever happens to it.
 */
final class HashRuns implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 16;
    private static final int READ_AT_ONCE = 1 << 9;

    private final long[] last = new long[IN_MEMORY];
    private int filled;
    private long stored;
    private @Nullable FileChannel inOrder;
    private @Nullable FileChannel sorted;

    void add(long hash) {
        if (filled == IN_MEMORY) {
            spill();
        }
        last[filled++] = hash;
    }

    long size() {
        return stored + filled;
    }

    private void spill() {
        if (inOrder == null || sorted == null) {
            inOrder = unnamed();
            sorted = unnamed();
        }
        write(inOrder, last);
        Arrays.sort(last);
        write(sorted, last);
        stored += filled;
        filled = 0;
    }

    /** All hashes, the first row's first. */
    void inOrder(LongConsumer taker) {
        if (inOrder != null) {
            Run run = new Run(inOrder, 0, stored);
            while (run.next()) {
                taker.accept(run.value);
            }
        }
        for (int i = 0; i < filled; i++) {
            taker.accept(last[i]);
        }
    }

    /** All hashes, the smallest first. */
    Sorted sorted() {
        long[] rest = Arrays.copyOf(last, filled);
        Arrays.sort(rest);
        PriorityQueue<Run> runs = new PriorityQueue<>();
        for (long from = 0; sorted != null && from < stored; from += IN_MEMORY) {
            start(runs, new Run(sorted, from, from + IN_MEMORY));
        }
        start(runs, new Run(rest));
        return new Sorted(runs);
    }

    private static void start(PriorityQueue<Run> runs, Run run) {
        if (run.next()) {
            runs.add(run);
        }
    }

    /** The smallest of several runs, again and again. */
    static final class Sorted {

        private final PriorityQueue<Run> runs;

        private Sorted(PriorityQueue<Run> runs) {
            this.runs = runs;
        }

        boolean hasNext() {
            return !runs.isEmpty();
        }

        long next() {
            Run first = runs.remove();
            long value = first.value;
            start(runs, first);
            return value;
        }
    }

    /** Hashes one after the other, from a file or from memory. */
    private static final class Run implements Comparable<Run> {

        private final @Nullable FileChannel file;
        private final long end;
        private long from;
        private long[] read;
        private int at;
        private long value;

        private Run(FileChannel file, long from, long end) {
            this.file = file;
            this.from = from;
            this.end = end;
            this.read = new long[0];
        }

        private Run(long[] all) {
            this.file = null;
            this.end = 0;
            this.read = all;
        }

        private boolean next() {
            if (at == read.length && file != null && from < end) {
                read = read(file, from, (int) Math.min(READ_AT_ONCE, end - from));
                from += read.length;
                at = 0;
            }
            if (at == read.length) {
                return false;
            }
            value = read[at++];
            return true;
        }

        @Override
        public int compareTo(Run other) {
            return Long.compare(value, other.value);
        }
    }

    private static FileChannel unnamed() {
        try {
            Path path = Files.createTempFile("quality", ".hashes");
            FileChannel file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            Files.deleteIfExists(path);
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void write(FileChannel file, long[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static long[] read(FileChannel file, long from, int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * Long.BYTES);
        try {
            while (bytes.hasRemaining() && file.read(bytes, from * Long.BYTES + bytes.position()) >= 0) {
                // until the buffer is full
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        long[] values = new long[count];
        bytes.flip().asLongBuffer().get(values);
        return values;
    }

    @Override
    public void close() {
        try {
            if (inOrder != null) {
                inOrder.close();
            }
            if (sorted != null) {
                sorted.close();
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
