package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.operation.LogContext;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What services and pages may add to the record of the present request. Outside a request, as in the engine's own
 * threads, it does nothing: what the system does by itself is recorded by {@link SystemActs}.
 */
public final class AuditTrail {

    /** The name of transactions that change something without an act of a person, such as the upkeep of a session. */
    public static final String UPKEEP = "upkeep";

    private static final ThreadLocal<@Nullable PendingAct> CURRENT = new ThreadLocal<>();

    private AuditTrail() {}

    /** The case that the present request is about, where its address does not say so: for its record and its log lines. */
    public static void concerns(@Nullable String caseNumber) {
        if (caseNumber != null) {
            current().ifPresent(act -> {
                act.concerns(caseNumber);
                LogContext.concerns(caseNumber);
            });
        }
    }

    /** The present request is acted on in the stead of this colleague, who is named beside whoever has signed in. */
    public static void onBehalfOf(String colleague) {
        current().ifPresent(act -> act.onBehalfOf(colleague));
    }

    /** Why the present request is refused; the first reasons given stay. What users typed stands in “…” and is left out. */
    public static void refused(List<String> sentences) {
        current().ifPresent(act -> act.refuse(sentences));
    }

    /** As {@link #refused}, for the sentences of these problems. */
    public static void refusedFor(List<Problem> problems) {
        refused(problems.stream().map(Problem::sentence).toList());
    }

    static Optional<PendingAct> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    static void begin(PendingAct act) {
        CURRENT.set(act);
    }

    static void end() {
        CURRENT.remove();
    }
}
