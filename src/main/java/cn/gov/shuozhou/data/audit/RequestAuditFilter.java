package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.access.RequestPath;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Around everything that may refuse a request, but inside the part that knows who has signed in. */
class RequestAuditFilter extends OncePerRequestFilter {

    private final RequestAudit audit;

    RequestAuditFilter(RequestAudit audit) {
        this.audit = audit;
    }

    /** Whoever asks whether the node is well does nothing, and must be answered when the database is away. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestPath.of(request);
        return path.equals("/livez") || path.equals("/readyz") || path.startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PendingAct act = audit.begin(request);
        AuditTrail.begin(act);
        try {
            pass(act, request, response, chain);
            audit.finish(act, request, response.getStatus());
        } finally {
            AuditTrail.end();
        }
    }

    private void pass(PendingAct act, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, new AuditedResponse(response, () -> audit.recordReading(act, request)));
        } catch (IOException | ServletException | RuntimeException | Error broken) {
            recordFailure(act, request, response, broken);
            throw broken;
        }
    }

    /** The act has failed in any case; what broke it must not be hidden by a trail that cannot be written either. */
    private void recordFailure(
            PendingAct act, HttpServletRequest request, HttpServletResponse response, Throwable broken) {
        try {
            audit.fail(act, request, response.isCommitted() ? "答复没有送完，连接中断。" : "系统未能完成。");
        } catch (RuntimeException unwritten) {
            broken.addSuppressed(unwritten);
        }
    }
}
