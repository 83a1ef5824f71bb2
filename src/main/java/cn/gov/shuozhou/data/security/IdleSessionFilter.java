package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session in which nobody has done anything for as long as a session may be idle. The session's own time-out does
 * not see that: an open Tasklist asks for its list every ten seconds, all night. Real time, also where a demonstration
 * has moved the system's clock.
 */
class IdleSessionFilter extends OncePerRequestFilter {

    static final String LAST_ACT = "lastAct";

    /** Writing with every request would cost each of them a row. */
    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    /** What pages ask by themselves: Tasklist for its list and the task that it shows, an import for its progress, the monitor. */
    private static final RequestMatcher BY_ITSELF = new OrRequestMatcher(
            place(null, "/camunda/api/engine/engine/*/filter/**"),
            place(HttpMethod.GET, "/camunda/api/engine/engine/*/task/*"),
            place(HttpMethod.GET, "/api/tasks/cards"),
            place(HttpMethod.GET, "/catalog/imports/*/progress"),
            place(HttpMethod.GET, "/monitor/board"));

    private static final RequestMatcher WHOLE_PAGES = new WholePages();

    private final InstantSource clock;

    IdleSessionFilter() {
        this(InstantSource.system());
    }

    IdleSessionFilter(InstantSource clock) {
        this.clock = clock;
    }

    private static RequestMatcher place(@Nullable HttpMethod method, String path) {
        PathPatternRequestMatcher.Builder places = PathPatternRequestMatcher.withDefaults();
        return method == null ? places.matcher(path) : places.matcher(method, path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || account == null || !(account.getPrincipal() instanceof Person)) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        Instant lastAct = session.getAttribute(LAST_ACT) instanceof Instant known ? known : null;
        if (lastAct != null && isOver(lastAct, session, now)) {
            new SecurityContextLogoutHandler().logout(request, response, account);
            goOnSignedOut(request, response, chain);
            return;
        }
        if (lastAct == null || !BY_ITSELF.matches(request) && lastAct.isBefore(now.minus(KEPT_FOR))) {
            session.setAttribute(LAST_ACT, now);
        }
        chain.doFilter(request, response);
    }

    /** A page is asked for again after the sign-in, as if the session had run out; what was submitted is not. */
    private static void goOnSignedOut(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.of(request);
        if (path.equals("/login") || !path.startsWith("/camunda/api/") && WHOLE_PAGES.matches(request)) {
            chain.doFilter(request, response);
        } else {
            SignedOut.answer(request, response, 401, "/login?expired", "长时间没有操作，登录已超时。请重新登录。");
        }
    }

    private static boolean isOver(Instant lastAct, HttpSession session, Instant now) {
        return lastAct.plusSeconds(session.getMaxInactiveInterval()).isBefore(now);
    }
}
