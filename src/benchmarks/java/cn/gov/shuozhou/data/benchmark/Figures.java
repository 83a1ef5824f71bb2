package cn.gov.shuozhou.data.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Where benchmarks leave their figures: printed, and kept in {@code target/benchmarks.txt} for the documentation. */
public final class Figures {

    private static final Path FILE = Path.of("target", "benchmarks.txt");

    private Figures() {}

    public static void say(String line, Object... values) {
        String text = line.formatted(values);
        System.out.println("[benchmark] " + text);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public static double median(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** Seconds that the work takes. */
    public static double seconds(Work work) throws Exception {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds of the processor that the work takes on this thread: what others do on the machine counts little. */
    public static double processorSeconds(Work work) throws Exception {
        var threads = ManagementFactory.getThreadMXBean();
        long begun = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - begun) / 1e9;
    }

    /** Something to be timed. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }
}
