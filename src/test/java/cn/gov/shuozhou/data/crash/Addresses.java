package cn.gov.shuozhou.data.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where nodes listen. Who gets no answer from one goes to another, or waits until the only one is there again. */
final class Addresses {

    private static final long LONGEST_OUTAGE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private final List<String> up;
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

    /** A node that answers after a request has been lost; nodes that fail without having been killed are not forgiven. */
    synchronized String afterOutage(int outagesBefore) throws InterruptedException, TimeoutException {
        long latest = System.nanoTime() + LONGEST_OUTAGE_NANOS;
        while (up.isEmpty() || outages == outagesBefore) {
            long left = latest - System.nanoTime();
            if (left <= 0) {
                throw new TimeoutException("A node gave no answer though none was killed, or none came back");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return up.get(0);
    }
}
