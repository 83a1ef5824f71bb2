package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * After the sign-in, people go on to the page they were at, not to a piece of it that its script asked for, nor to an
 * interface.
 */
class WholePages implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean page = accepted == null
                || accepted.contains(MediaType.TEXT_HTML_VALUE)
                || accepted.equals(MediaType.ALL_VALUE);
        boolean script = request.getHeader("HX-Request") != null || request.getHeader("X-Requested-With") != null;
        boolean anInterface = RequestPath.of(request).startsWith("/api/");
        return HttpMethod.GET.matches(request.getMethod()) && page && !script && !anInterface;
    }
}
