package cn.gov.shuozhou.data.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.web.server.Cookie;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The cookie that names the session, as {@code server.servlet.session.cookie} says; Secure whenever the request came by
 * HTTPS. A page brings a dozen files that are the same for everybody: for them the session is not even looked up.
 */
@Component
class SessionCookie extends DefaultCookieSerializer {

    /** Paths of files that anybody may have. */
    static final String[] PUBLIC_FILES = {"/css/**", "/js/**", "/webjars/**", "/favicon.ico"};

    private static final String READ = SessionCookie.class.getName();

    private static final RequestMatcher WITHOUT_SESSION = new OrRequestMatcher(Stream.of(PUBLIC_FILES)
            .map(path ->
                    (RequestMatcher) PathPatternRequestMatcher.withDefaults().matcher(path))
            .toList());

    SessionCookie(ServerProperties server) {
        Cookie cookie = server.getServlet().getSession().getCookie();
        setCookieName(cookie.getName());
        setCookiePath("/");
        setUseHttpOnlyCookie(Boolean.TRUE.equals(cookie.getHttpOnly()));
        setSameSite(cookie.getSameSite().attributeValue());
        if (cookie.getSecure() != null) {
            setUseSecureCookie(cookie.getSecure());
        }
    }

    /**
     * Once for each pass of a request: Spring Session saves the session when the answer begins to leave and again at the end,
     * and would look it up for the second time as well.
     */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (WITHOUT_SESSION.matches(request) || request.getAttribute(READ) == request) {
            return List.of();
        }
        request.setAttribute(READ, request);
        return super.readCookieValues(request);
    }

    /** Not what the browser has sent itself. */
    @Override
    public void writeCookieValue(CookieValue cookie) {
        if (!super.readCookieValues(cookie.getRequest()).contains(cookie.getCookieValue())) {
            super.writeCookieValue(cookie);
        }
    }
}
