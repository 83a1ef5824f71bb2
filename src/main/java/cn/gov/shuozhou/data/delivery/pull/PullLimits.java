package cn.gov.shuozhou.data.delivery.pull;

import java.time.Duration;

/**
 * How long and how much is taken from a source at the most.
 *
 * @param connecting until a connection is there
 * @param waiting for the next answer, once it is there
 * @param whole from the first row to the last
 */
record PullLimits(Duration connecting, Duration waiting, Duration whole, long rows, long bytes) {

    /** What an upload takes too. */
    private static final long ROWS = 1_000_000;

    static PullLimits usual(long bytes) {
        return new PullLimits(Duration.ofSeconds(10), Duration.ofMinutes(3), Duration.ofMinutes(30), ROWS, bytes);
    }

    /** For somebody who waits to see whether it would work. */
    static PullLimits trial() {
        return new PullLimits(Duration.ofSeconds(10), Duration.ofSeconds(15), Duration.ofSeconds(15), 1, 1 << 20);
    }
}
