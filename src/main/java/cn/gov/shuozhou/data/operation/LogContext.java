package cn.gov.shuozhou.data.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Marks each line of the log with the request and, where the address names one, the case. The engine does the same for
 * its jobs, under the same name. Nobody's name, account or address is logged here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class LogContext extends OncePerRequestFilter {

    /** The case number. */
    public static final String CASE = "caseNumber";

    /** Tells the lines of one request from others. */
    public static final String REQUEST = "requestId";

    /** The number by which a user reports a fault. */
    public static final String INCIDENT = "incident";

    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{2}-[0-9]{6}-[0-9]{8}-[0-9]{4,9}");

    private static final int REQUEST_LENGTH = 8;

    /** The present request is about this case: known only now, as its number is not in the address. */
    public static void concerns(String caseNumber) {
        MDC.put(CASE, caseNumber);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MDC.put(REQUEST, UUID.randomUUID().toString().substring(0, REQUEST_LENGTH));
        Matcher named = CASE_NUMBER.matcher(request.getRequestURI());
        if (named.find()) {
            MDC.put(CASE, named.group());
        }
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
            MDC.remove(CASE);
        }
    }
}
