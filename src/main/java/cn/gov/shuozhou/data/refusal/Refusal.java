package cn.gov.shuozhou.data.refusal;

import java.util.List;
import java.util.Optional;

/**
 * The one way to say no to a user: nothing is changed, and each problem is a Chinese sentence that names the field,
 * what is wrong and what to do. The web layer turns the kind into an HTTP status.
 */
public final class Refusal extends RuntimeException {

    /** Why the request is refused; each kind has its HTTP status. */
    public enum Kind {
        /** What was entered breaks a rule. */
        INVALID(400),
        /** The person may not do or see this. */
        FORBIDDEN(403),
        /** There is no such thing. */
        NOT_FOUND(404),
        /** It was right once, but the case has moved on. */
        CONFLICT(409),
        /** It was there once and will not come back. */
        GONE(410),
        /** More was asked than may be asked at once. */
        TOO_MANY(429),
        /** The system is not in a state to do it; it is no fault of the request. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One sentence about one field; {@code field} is empty when it concerns the whole request. */
    public record Problem(String field, String sentence) {}

    private final Kind kind;
    private final List<Problem> problems;

    public Refusal(Kind kind, List<Problem> problems) {
        super(String.join("；", problems.stream().map(Problem::sentence).toList()));
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public static Refusal invalid(String field, String sentence) {
        return new Refusal(Kind.INVALID, List.of(new Problem(field, sentence)));
    }

    public static Refusal unavailable(String sentence) {
        return new Refusal(Kind.UNAVAILABLE, List.of(new Problem("", sentence)));
    }

    public static Refusal invalid(List<Problem> problems) {
        return new Refusal(Kind.INVALID, problems);
    }

    /** Refuses the one thing that is wrong, if it is. */
    public static void throwIf(Optional<Problem> problem) {
        throwIf(problem.stream().toList());
    }

    /** Refuses everything that is wrong, if anything is. */
    public static void throwIf(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw invalid(problems);
        }
    }

    public static Refusal forbidden(String sentence) {
        return new Refusal(Kind.FORBIDDEN, List.of(new Problem("", sentence)));
    }

    public static Refusal notFound(String sentence) {
        return new Refusal(Kind.NOT_FOUND, List.of(new Problem("", sentence)));
    }

    public static Refusal conflict(String sentence) {
        return new Refusal(Kind.CONFLICT, List.of(new Problem("", sentence)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
