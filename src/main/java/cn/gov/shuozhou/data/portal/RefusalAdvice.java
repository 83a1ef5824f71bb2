package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.engine.EngineFailures;
import cn.gov.shuozhou.data.operation.DatabaseAway;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RetryAfter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers every failure of a controller in Chinese, without internals of the system. */
@ControllerAdvice
class RefusalAdvice {

    private static final Logger log = LoggerFactory.getLogger(RefusalAdvice.class);

    private final RefusedAnswer answer;
    private final Incidents incidents;

    RefusalAdvice(RefusedAnswer answer, Incidents incidents) {
        this.answer = answer;
        this.incidents = incidents;
    }

    @ExceptionHandler
    Object refused(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            log.info("Answer to {} broke off: {}", request.getRequestURI(), failure.toString());
            throw failure; // the server then cuts the connection: half a file must not look like a whole one
        }
        if (DatabaseAway.caused(failure)) {
            throw failure; // told by the filter that stands before all pages, which need the database themselves
        }
        if (response.containsHeader(HttpHeaders.CONTENT_DISPOSITION)) {
            response.reset(); // a file was begun: its name and its first bytes are not for the page that says why
        }
        Optional<RequestRejected> refusal = EngineFailures.asRefusal(failure);
        refusal.ifPresent(RetryAfter::tell);
        Refused refused = refusal.map(Refused::of)
                .or(() -> BadRequests.explain(failure))
                .orElseGet(() -> incidents.record(request.getRequestURI(), failure));
        return answer.to(request, request.getRequestURI(), refused);
    }

    /** Spring Security decides what follows: the sign-in page, or our page for 403. */
    @ExceptionHandler
    void leaveToSecurity(AccessDeniedException denied) {
        throw denied;
    }

    /** As {@link #leaveToSecurity(AccessDeniedException)}. */
    @ExceptionHandler
    void leaveToSecurity(AuthenticationException unauthenticated) {
        throw unauthenticated;
    }
}
