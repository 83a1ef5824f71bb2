package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.PublicSide;
import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the open portal has a host name of its own, nothing else is found under it: pages of the staff, their interfaces and
 * the engine's are answered as if they did not exist. And it is found nowhere else: other names lead there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OpenHostFilter extends OncePerRequestFilter {

    private static final RequestMatcher FILES = new OrRequestMatcher(Arrays.stream(SessionCookie.PUBLIC_FILES)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final String host;

    OpenHostFilter(@Value("${app.open-host:}") String host) {
        this.host = host.strip();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return host.isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = RequestPath.of(request);
        if (!host.equalsIgnoreCase(request.getServerName())) {
            elsewhere(path, request, response, chain);
            return;
        }
        PublicSide.mark(request);
        if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/open");
        } else if (PublicSide.isPage(path) || FILES.matches(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void elsewhere(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!PublicSide.isPage(path)) {
            chain.doFilter(request, response);
        } else if (READING.contains(request.getMethod())) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            response.sendRedirect(request.getScheme() + "://" + host + request.getRequestURI() + query);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
