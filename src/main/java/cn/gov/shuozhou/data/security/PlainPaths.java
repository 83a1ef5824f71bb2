package cn.gov.shuozhou.data.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away paths that no page links to: with empty parts, dots or parameters, by which attackers look for a way round the doors,
 * or with letters and digits in another spelling, by which a rule that looks at the address as it was sent would be passed by.
 * Spring and the engine would end on them in a fault of the system before their own guards see them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainPaths extends OncePerRequestFilter {

    /** A letter, a digit, a hyphen or an underscore: no browser and no program has reason to encode one. */
    private static final String NEEDLESSLY_ENCODED = "%(2d|3\\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])";

    private static final Pattern ODD = Pattern.compile(
            "//|;|%3b|/\\.{1,2}(/|$)|/(%2e|\\.){1,2}(/|$)|" + NEEDLESSLY_ENCODED, Pattern.CASE_INSENSITIVE);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (ODD.matcher(request.getRequestURI()).find()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }
}
