package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.access.NoPathRule;
import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers somebody signed in: what has no door is not found, and nobody learns whether there is something behind. A
 * sign-in from a page that another one has overtaken, as when a browser opens yesterday's tabs, gets a fresh page.
 */
class PathDeniedHandler implements AccessDeniedHandler {

    private final AccessDeniedHandler forbidden = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof AuthorizationDeniedException refused
                && refused.getAuthorizationResult() instanceof NoPathRule) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (denied instanceof CsrfException && RequestPath.of(request).equals("/login")) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            forbidden.handle(request, response, denied);
        }
    }
}
