package cn.gov.shuozhou.data.security;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The requests that wait for the rest of their body: each keeps a thread, and some must be left for the others. When all
 * places are taken, the address that holds most of them gives one up to an address that holds fewer; so that those who send
 * slowly from many addresses do not keep the others out.
 */
final class BodiesUnderWay {

    static final int FROM_ONE_ADDRESS = 30;

    /** Half of the server's threads. */
    static final int ALTOGETHER = 100;

    /** Bodies that were put out keep their thread until they next hear of it. */
    static final int MOST_PUT_OUT = 50;

    private final Map<String, Set<PacedBody>> byAddress = new HashMap<>();
    private final Set<PacedBody> putOut = new HashSet<>();
    private int all;

    /** Takes a place for the body, if there is one or one can be had. */
    synchronized boolean enter(String address, PacedBody body) {
        int own = bodiesOf(address).size();
        if (own >= FROM_ONE_ADDRESS || (all >= ALTOGETHER && !putOneOut(own + 1))) {
            return false;
        }
        byAddress.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(body);
        all++;
        return true;
    }

    /** Only an address that keeps at least as many as the newcomer's will have gives way: nobody is put out in turns. */
    private boolean putOneOut(int newcomers) {
        String most = byAddress.entrySet().stream()
                .max(Comparator.comparingInt(held -> held.getValue().size()))
                .map(Map.Entry::getKey)
                .orElseThrow();
        Collection<PacedBody> bodies = bodiesOf(most);
        if (bodies.size() <= newcomers || putOut.size() >= MOST_PUT_OUT) {
            return false;
        }
        var slow = bodies.stream().filter(body -> !body.keepsPace()).findFirst();
        slow.ifPresent(body -> {
            leave(most, body);
            body.putOut();
            putOut.add(body);
        });
        return slow.isPresent();
    }

    /** Gives up the place, if the body still has one. */
    synchronized void leave(String address, PacedBody body) {
        putOut.remove(body);
        if (bodiesOf(address).contains(body)) {
            all--;
            byAddress.computeIfPresent(address, (key, bodies) -> {
                bodies.remove(body);
                return bodies.isEmpty() ? null : bodies;
            });
        }
    }

    private Collection<PacedBody> bodiesOf(String address) {
        return byAddress.getOrDefault(address, Set.of());
    }
}
