package cn.gov.shuozhou.data.refusal;

import java.util.List;
import java.util.Optional;

/**
 * The one way to say no to a user: nothing is changed, and each problem is a Chinese sentence that names the field,
 * what is wrong and what to do. The web layer turns the kind into an HTTP status.
 */
public final class RequestRejected extends RuntimeException {

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
    private final long secondsToWait;

    public RequestRejected(Kind kind, List<Problem> problems) {
        this(kind, problems, 0);
    }

    private RequestRejected(Kind kind, List<Problem> problems, long secondsToWait) {
        super(String.join("；", problems.stream().map(Problem::sentence).toList()));
        this.kind = kind;
        this.problems = List.copyOf(problems);
        this.secondsToWait = secondsToWait;
    }

    public static RequestRejected invalid(String field, String sentence) {
        return new RequestRejected(Kind.INVALID, List.of(new Problem(field, sentence)));
    }

    public static RequestRejected unavailable(String sentence) {
        return new RequestRejected(Kind.UNAVAILABLE, List.of(new Problem("", sentence)));
    }

    public static RequestRejected invalid(List<Problem> problems) {
        return new RequestRejected(Kind.INVALID, problems);
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

    public static RequestRejected forbidden(String sentence) {
        return new RequestRejected(Kind.FORBIDDEN, List.of(new Problem("", sentence)));
    }

    /** Too much was asked; after so many seconds it may be asked again. */
    public static RequestRejected tooMany(String field, String sentence, long secondsToWait) {
        return new RequestRejected(Kind.TOO_MANY, List.of(new Problem(field, sentence)), secondsToWait);
    }

    public static RequestRejected notFound(String sentence) {
        return new RequestRejected(Kind.NOT_FOUND, List.of(new Problem("", sentence)));
    }

    public static RequestRejected conflict(String sentence) {
        return new RequestRejected(Kind.CONFLICT, List.of(new Problem("", sentence)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** After how many seconds it may be asked again; 0 where waiting does not help. */
    long secondsToWait() {
        return secondsToWait;
    }
}
