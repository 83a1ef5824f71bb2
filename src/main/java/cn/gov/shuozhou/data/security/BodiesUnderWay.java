package cn.gov.shuozhou.data.security;

import java.util.HashMap;
import java.util.Map;

/** How many requests are waiting for the rest of their body: each keeps a thread, and some must be left for the others. */
final class BodiesUnderWay {

    static final int FROM_ONE_ADDRESS = 30;

    /** Half of the server's threads. */
    static final int ALTOGETHER = 100;

    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;

    /** Counts one more, if it may wait; whoever gets true says {@link #leave} once. */
    synchronized boolean enter(String address) {
        if (all >= ALTOGETHER || byAddress.getOrDefault(address, 0) >= FROM_ONE_ADDRESS) {
            return false;
        }
        all++;
        byAddress.merge(address, 1, Integer::sum);
        return true;
    }

    synchronized void leave(String address) {
        all--;
        byAddress.computeIfPresent(address, (key, number) -> number == 1 ? null : number - 1);
    }
}
