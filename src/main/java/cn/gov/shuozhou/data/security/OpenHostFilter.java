package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.PublicSide;
import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
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
 * the engine's are answered as if they did not exist.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OpenHostFilter extends OncePerRequestFilter {

    private static final RequestMatcher FILES = new OrRequestMatcher(Arrays.stream(SessionCookie.PUBLIC_FILES)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    private final String host;

    OpenHostFilter(@Value("${app.open-host:}") String host) {
        this.host = host.strip();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return host.isEmpty() || !host.equalsIgnoreCase(request.getServerName());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PublicSide.mark(request);
        String path = RequestPath.of(request);
        if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + "/open");
        } else if (PublicSide.isPage(path) || FILES.matches(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
