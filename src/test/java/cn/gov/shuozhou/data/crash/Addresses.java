package cn.gov.shuozhou.data.crash;

import cn.gov.shuozhou.data.Waiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Where nodes listen. Who gets no answer from one goes to another, or waits until the only one is there again. */
final class Addresses {

    private static final long LONGEST_OUTAGE_NANOS = Waiting.LONGEST.toNanos();

    private final List<String> up;
    private final AtomicInteger putOff = new AtomicInteger();
    private volatile boolean databaseMayBeLost;
    private int outages;

    Addresses(List<String> addresses) {
        this.up = new ArrayList<>(addresses);
    }

    /** The usual node of the clerk with this number. */
    synchronized String usual(int clerk) {
        return up.get(clerk % up.size());
    }

    /** How often a node was lost so far. */
    synchronized int outages() {
        return outages;
    }

    synchronized void down(String address) {
        up.remove(address);
        outages++;
        notifyAll();
    }

    synchronized void up(String address) {
        up.add(address);
        notifyAll();
    }

    /** This node, or another when it is known to be lost; waits for one when all are. */
    synchronized String reachable(String address) throws InterruptedException, TimeoutException {
        await(() -> !up.isEmpty());
        return up.contains(address) ? address : up.get(0);
    }

    /** Waits until the loss is known that a missing answer tells of; a node that fails unkilled is not forgiven. */
    private synchronized void awaitOutageAfter(int outagesBefore) throws InterruptedException, TimeoutException {
        await(() -> outages > outagesBefore);
    }

    /** From now on a node may break an answer off without having been killed: its database is taken from it. */
    void databaseMayBeLost() {
        databaseMayBeLost = true;
    }

    /** Waits until the request, whose answer did not come, can be sent again. */
    void noAnswer(String address, int outagesBefore) throws InterruptedException, TimeoutException {
        if (databaseMayBeLost) {
            awaitReady(address, "no answer");
        } else {
            awaitOutageAfter(outagesBefore);
        }
    }

    private static void awaitReady(String address, String why) {
        Waiting.await("ready again: " + why)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> Readiness.of(address) == 200);
    }

    /**
     * Waits until the node that has put a request off is ready again, as its operator sees it.
     *
     * @return whether the request may have been carried out all the same
     */
    boolean putOff(String address, Reply reply) {
        putOff.incrementAndGet();
        awaitReady(address, reply.body());
        return !reply.saysNothingWasDone();
    }

    /** How many requests were put off so far. */
    int putOff() {
        return putOff.get();
    }

    private void await(BooleanSupplier come) throws InterruptedException, TimeoutException {
        long latest = System.nanoTime() + LONGEST_OUTAGE_NANOS;
        while (!come.getAsBoolean()) {
            long left = latest - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("A node gave no answer though none was killed, or none came back");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
