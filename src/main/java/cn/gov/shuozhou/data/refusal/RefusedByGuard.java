package cn.gov.shuozhou.data.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** A refusal by a filter in front of all pages, with a sentence that the error page shows. */
public final class RefusedByGuard {

    private static final String REASON = RefusedByGuard.class.getName();

    private RefusedByGuard() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response, RequestRejected refusal)
            throws IOException {
        request.setAttribute(REASON, refusal);
        response.sendError(refusal.kind().status());
    }

    /** What a guard said to this request. */
    public static Optional<RequestRejected> of(HttpServletRequest request) {
        return Optional.ofNullable((RequestRejected) request.getAttribute(REASON));
    }
}
