package cn.gov.shuozhou.data.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is known so far of the act of the present request. Kept for the request, in its thread. */
final class PendingAct {

    private static final int LONGEST_NAME = 64;

    static final String NOBODY = "未登录";

    private final Instant startedAt;
    private final String address;
    private final String request;

    private String actorId = "";
    private String actorName = NOBODY;
    private String colleague = "";
    private String department = "";
    private String name = "";
    private String caseNumber = "";
    private String object = "";
    private Class<?> within = Object.class;
    private List<String> reasons = List.of();
    private boolean refused;
    private boolean written;
    private @Nullable Object writtenIn;
    private int transactions;

    PendingAct(Instant startedAt, String address, String request) {
        this.startedAt = startedAt;
        this.address = address;
        this.request = request;
    }

    /** Of the same request, one of several things that it does. */
    PendingAct part(String newName) {
        PendingAct part = new PendingAct(startedAt, address, request);
        part.name = newName;
        return part;
    }

    void name(String newName, Class<?> service) {
        name = newName;
        within = service;
    }

    /** True when it is one of the acts that are recorded even when all goes well. */
    boolean isNamed() {
        return !name.isEmpty();
    }

    void by(String id, String holder) {
        actorId = id;
        actorName = holder;
    }

    /** The person who has just signed in, or is about to sign out. */
    void by(Authentication account) {
        if (account.getPrincipal() instanceof Actor actor) {
            by(actor.id(), actor.name());
            department = actor.departmentName();
        } else {
            by(account.getName(), account.getName());
        }
    }

    /** True where people sign in; programs do so by other ways. */
    boolean isSignIn() {
        return request.equals("POST /login") || request.equals("GET /login/unified");
    }

    void concerns(String newCaseNumber) {
        caseNumber = newCaseNumber;
    }

    void onBehalfOf(String newColleague) {
        colleague = newColleague;
    }

    void object(String newObject) {
        object = newObject;
    }

    void refuse(List<String> sentences) {
        refused = true;
        if (reasons.isEmpty()) {
            reasons = List.copyOf(sentences);
        }
    }

    boolean isRefused() {
        return refused;
    }

    boolean isWritten() {
        return written;
    }

    void written() {
        written = true;
    }

    /** Whether somebody has signed in, as far as the request has got. */
    boolean hasActor() {
        learnActor();
        return !actorId.isEmpty();
    }

    void transactionBegins() {
        transactions++;
    }

    void transactionEnds(Object transaction, boolean committed) {
        transactions--;
        if (writtenIn == transaction) {
            writtenIn = null;
            written = committed;
        }
    }

    /** True for the outermost transaction of the service that carries out the act, until one has been taken. */
    boolean isCarriedOutBy(String transactionName) {
        return isNamed()
                && !written
                && !refused
                && writtenIn == null
                && transactions == 1
                && (within == Object.class || transactionName.startsWith(within.getName() + "."))
                && hasActor();
    }

    void writtenIn(Object transaction) {
        writtenIn = transaction;
    }

    Entry done() {
        return entry(name, Result.DONE, "");
    }

    /**
     * The entry of an act that failed.
     *
     * @param otherwise its name if it has none, and the reason if no sentence was given
     */
    Entry ended(Result result, String otherwise, String reason) {
        return entry(
                isNamed() ? name : otherwise,
                result,
                Redaction.sentences(reasons.isEmpty() ? List.of(reason) : reasons));
    }

    private Entry entry(String act, Result result, String detail) {
        learnActor();
        return new Entry(
                startedAt, actorId, names(), department, address, act, caseNumber, object, request, result, detail);
    }

    private String names() {
        String both = colleague.isEmpty() ? actorName : "%s（代%s）".formatted(actorName, colleague);
        return both.substring(0, Math.min(both.length(), LONGEST_NAME));
    }

    /** After a sign-out the session no longer names the person, so the name read first is kept. */
    private void learnActor() {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        boolean known = account != null && account.isAuthenticated();
        if (actorId.isEmpty() && known && !(account instanceof AnonymousAuthenticationToken)) {
            by(account);
        }
    }
}
