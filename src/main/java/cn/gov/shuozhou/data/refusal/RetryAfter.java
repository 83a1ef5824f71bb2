package cn.gov.shuozhou.data.refusal;

import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells a browser or a program that has asked too often, in the header of the answer, when it may ask again. */
public final class RetryAfter {

    private RetryAfter() {}

    /** Adds it to the answer of the present request; nothing for a refusal that waiting does not mend. */
    public static void tell(RequestRejected refusal) {
        if (refusal.secondsToWait() > 0
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && request.getResponse() != null) {
            request.getResponse().setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.secondsToWait()));
        }
    }
}
