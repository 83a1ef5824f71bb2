package cn.gov.shuozhou.data.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What all walks of a process use, since starting it takes as long as a walk: the browser, and the packaged application with its
 * demo data. Both end with the process. No walk may count on what another has left there, nor on its absence.
 */
final class Shared {

    private static @Nullable Chromium chromium;
    private static @Nullable RunningApplication packaged;

    private Shared() {}

    static synchronized Chromium chromium() {
        if (chromium == null) {
            chromium = Chromium.open();
        }
        return chromium;
    }

    static synchronized RunningApplication packaged() throws IOException, InterruptedException {
        if (packaged == null) {
            RunningApplication started = RunningApplication.start(Launch.PACKAGED);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started)));
            packaged = started;
        }
        return packaged;
    }

    private static void close(RunningApplication application) {
        try {
            application.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
