package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.refusal.RefusedByGuard;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On a node with a wrong clock everything can be looked at, but nothing is done: it would count from the wrong day, also
 * what is done past our pages, in Tasklist or by a program. Granted data are not handed out either: whether a grant or a
 * token still holds is asked of the clock, and the use is recorded with its time. Stands before sign-in and sessions, so
 * that the proxy may give the request to the other node as if it had never been here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class NodeClockFilter extends OncePerRequestFilter {

    /** Tells the proxy that nothing was done here. */
    private static final String NOT_READY = "X-Node-Not-Ready";

    private static final String SENTENCE = "这台服务器的时钟不准，为避免算错期限，暂不办理。您填写的内容没有保存，请稍后重试；如仍不成功，请告知系统管理员。";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private static final RequestMatcher GRANTED_DATA = anyOf("/grants/{number}/data.*", "/api/grants/**");

    private static final RequestMatcher PROGRAMS = anyOf("/api/**", "/camunda/api/**", "/engine-rest/**");

    private final ObjectProvider<NodeClock> clock;

    NodeClockFilter(ObjectProvider<NodeClock> clock) {
        this.clock = clock;
    }

    private static RequestMatcher anyOf(String... paths) {
        return new OrRequestMatcher(Stream.of(paths)
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod()) && !GRANTED_DATA.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        NodeClock node = clock.getIfAvailable();
        if (node == null || node.isRight()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(NOT_READY, "true");
        if (PROGRAMS.matches(request)) {
            ProblemAnswer.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, SENTENCE);
        } else {
            RefusedByGuard.answer(request, response, RequestRejected.unavailable(SENTENCE));
        }
    }
}
