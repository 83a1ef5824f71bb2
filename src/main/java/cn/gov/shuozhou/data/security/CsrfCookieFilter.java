package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.RequestPath;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the CSRF cookie with every answer to somebody signed in: task forms in Tasklist need it though no portal page was
 * rendered before. A stranger gets one with the sign-in page alone: otherwise the refusal of a request that was still
 * under way would replace the cookie of that page, and the sign-in would be taken for a forged one.
 */
class CsrfCookieFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ((isSignedIn() || RequestPath.of(request).equals("/login"))
                && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            token.getToken();
        }
        chain.doFilter(request, response);
    }

    private static boolean isSignedIn() {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        return account != null && account.getPrincipal() instanceof Person;
    }
}
