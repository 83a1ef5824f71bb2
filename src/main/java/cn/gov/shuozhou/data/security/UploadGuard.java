package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes files from people who have signed in, and from nobody else. Stands before the guard against forged forms, which
 * looks for its token among the parts and so has the server store the whole file first.
 */
class UploadGuard extends OncePerRequestFilter {

    private static final String SENTENCE = "请先登录，再上传文件。";

    private final UploadPlaces uploads;

    UploadGuard(UploadPlaces uploads) {
        this.uploads = uploads;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !uploads.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        if (account != null && account.getPrincipal() instanceof Person) {
            chain.doFilter(request, response);
        } else {
            AuditTrail.refused(List.of(SENTENCE));
            SignedOut.answer(request, response, 401, "/login?expired", SENTENCE);
        }
    }
}
