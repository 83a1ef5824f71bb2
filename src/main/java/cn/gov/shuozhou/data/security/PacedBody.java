package cn.gov.shuozhou.data.security;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
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
    private final Consumer<PacedBody> atEnd;
    private final LongSupplier nanoTime;
    private final long begun;
    private volatile long bytes;
    private volatile boolean putOut;
    private long waited;
    private boolean ended;

    /**
     * @param announced how many bytes there are; -1 when it was not said
     * @param atEnd what happens as soon as all of it is there
     */
    PacedBody(InputBuffer body, long announced, Consumer<PacedBody> atEnd, LongSupplier nanoTime) {
        this.body = body;
        this.announced = announced;
        this.atEnd = atEnd;
        this.nanoTime = nanoTime;
        this.begun = nanoTime.getAsLong();
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        long before = nanoTime.getAsLong();
        int read = body.doRead(handler);
        waited += nanoTime.getAsLong() - before;
        bytes = bytes + Math.max(read, 0);
        if (read < 0 || bytes == announced) {
            end();
        } else if (putOut) {
            throw new ClientAbortException("Body put out for others after %d bytes".formatted(bytes));
        } else if (isTooSlow()) {
            throw new ClientAbortException("Body too slow: %d bytes in %d s".formatted(bytes, waited / 1_000_000_000));
        }
        return read;
    }

    private boolean isTooSlow() {
        return waited > GRACE.toNanos() && bytes < BYTES_PER_SECOND * (waited / 1_000_000_000.0);
    }

    /** Whether it has come at the pace that is asked for, all its time counted; anybody may ask. */
    boolean keepsPace() {
        return bytes >= BYTES_PER_SECOND * ((nanoTime.getAsLong() - begun) / 1_000_000_000.0);
    }

    /** Its place is needed: whoever reads it ends with the bytes that come next. */
    void putOut() {
        putOut = true;
    }

    private void end() {
        if (!ended) {
            ended = true;
            atEnd.accept(this);
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
