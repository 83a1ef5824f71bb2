package cn.gov.shuozhou.data.security;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A request's body that must come at a certain pace. Somebody who sends one byte now and then keeps a thread waiting for as
 * long as it pleases; only the time spent waiting counts, not what is done with the bytes meanwhile.
 */
final class PacedBody implements InputBuffer {

    static final Duration GRACE = Duration.ofSeconds(5);
    static final int BYTES_PER_SECOND = 16 * 1024;

    private final InputBuffer body;
    private final long announced;
    private final Runnable atEnd;
    private final LongSupplier nanoTime;
    private long bytes;
    private long waited;
    private boolean ended;

    /**
     * @param announced how many bytes there are; -1 when it was not said
     * @param atEnd what happens as soon as all of it is there
     */
    PacedBody(InputBuffer body, long announced, Runnable atEnd, LongSupplier nanoTime) {
        this.body = body;
        this.announced = announced;
        this.atEnd = atEnd;
        this.nanoTime = nanoTime;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long before = nanoTime.getAsLong();
        int read = body.doRead(handler);
        waited += nanoTime.getAsLong() - before;
        bytes += Math.max(read, 0);
        if (read < 0 || bytes == announced) {
            end();
        } else if (isTooSlow()) {
            throw new ClientAbortException("Body too slow: %d bytes in %d s".formatted(bytes, waited / 1_000_000_000));
        }
        return read;
    }

    private boolean isTooSlow() {
        return waited > GRACE.toNanos() && bytes < BYTES_PER_SECOND * (waited / 1_000_000_000.0);
    }

    private void end() {
        if (!ended) {
            ended = true;
            atEnd.run();
        }
    }

    boolean ended() {
        return ended;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public int available() {
        return body.available();
    }
}
