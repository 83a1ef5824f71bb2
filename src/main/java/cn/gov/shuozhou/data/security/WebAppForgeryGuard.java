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
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is sent to the web apps' interface without the token of its session. The apps' own guard would end the
 * session, the portal's as well: another site's link could so sign people out. This one stands before it and refuses the
 * request only.
 */
class WebAppForgeryGuard extends OncePerRequestFilter {

    /** Under this name the apps keep it in the session. */
    private static final String TOKEN = "CAMUNDA_CSRF_TOKEN";

    /** From here the apps read it. */
    static final String COOKIE = "XSRF-TOKEN";

    private static final String HEADER = "X-XSRF-TOKEN";

    private static final StringKeyGenerator TOKENS =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

    private static final String SENTENCE = "请求没有带上本次登录的防伪令牌（X-XSRF-TOKEN），没有办理。请刷新页面后重试。";

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");

    private final RequestMatcher guarded;

    WebAppForgeryGuard(RequestMatcher guarded) {
        this.guarded = guarded;
    }

    /**
     * Hands the token of a new session out. The apps would do so with the first page, and pages opened at the same moment
     * would each get another token, of which the session keeps one.
     */
    static void handOut(HttpServletRequest request, HttpServletResponse response) {
        String token = TOKENS.generateKey();
        request.getSession().setAttribute(TOKEN, token);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, token)
                        .path("/camunda")
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return LOOKING.contains(request.getMethod()) || !guarded.matches(request);
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
