package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.audit.AuditTrail;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is sent to the web apps' interface without the token of its session. The apps' own guard would end the
 * session, the portal's as well: another site's link could so sign people out. This one stands before it and refuses the
 * request only.
 */
class WebAppForgeryGuard extends OncePerRequestFilter {

    /** Under this name the apps keep it in the session. */
    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

    private static final String HEADER = "X-XSRF-TOKEN";

    private static final String SENTENCE = "请求没有带上本次登录的防伪令牌（X-XSRF-TOKEN），没有办理。请刷新页面后重试。";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(TOKEN);
        String shown = Objects.requireNonNullElse(request.getHeader(HEADER), "");
        // Without a session the doors refuse anyway, and say that a sign-in is missing.
        if (session == null || expected instanceof String token && isSame(token, shown)) {
            chain.doFilter(request, response);
        } else {
            AuditTrail.refused(List.of(SENTENCE));
            JsonRefusal.write(response, HttpServletResponse.SC_FORBIDDEN, SENTENCE);
        }
    }

    private static boolean isSame(String token, String shown) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
