package cn.gov.shuozhou.data.crash;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clerks were told by the system, and therefore rely on. */
final class Ledger {

    /** An application that was accepted under this number. */
    record Accepted(String caseNumber, String token, String form, Wish wish) {}

    /** An answer that was accepted. */
    record Answered(String caseNumber, String taskId, String answer, Wish wish) {}

    private final Map<String, Accepted> accepted = new ConcurrentHashMap<>();
    private final Map<String, Answered> answered = new ConcurrentHashMap<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    void note(Accepted application) {
        if (accepted.put(application.caseNumber(), application) != null) {
            throw new AssertionError("Two applications were told the number " + application.caseNumber());
        }
    }

    void note(Answered answer) {
        answered.put(answer.caseNumber(), answer);
    }

    /** Notes that a request got no answer. */
    void noteCutOff() {
        cutOff.incrementAndGet();
    }

    int cutOff() {
        return cutOff.get();
    }

    /** Notes that a request whose answer was lost turned out to have been carried out. */
    void noteDoneBefore() {
        repeated.incrementAndGet();
    }

    int doneBefore() {
        return repeated.get();
    }

    List<Accepted> accepted() {
        return new ArrayList<>(accepted.values());
    }

    List<Answered> answered() {
        return new ArrayList<>(answered.values());
    }

    int acceptedSoFar() {
        return accepted.size();
    }

    Set<String> caseNumbers() {
        return Set.copyOf(accepted.keySet());
    }

    Set<String> openCases() {
        Set<String> open = new HashSet<>(accepted.keySet());
        open.removeAll(answered.keySet());
        return open;
    }

    Set<String> answeredCases() {
        return Set.copyOf(answered.keySet());
    }
}
