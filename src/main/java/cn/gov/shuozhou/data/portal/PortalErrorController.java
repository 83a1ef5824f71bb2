package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.refusal.RefusedByGuard;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers what the container or a guard refused before a controller was reached. */
@Controller
class PortalErrorController implements ErrorController {

    private final RefusedAnswer answer;
    private final Incidents incidents;

    PortalErrorController(RefusedAnswer answer, Incidents incidents) {
        this.answer = answer;
        this.incidents = incidents;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        String address = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        return answer.to(
                request,
                address,
                RefusedByGuard.of(request).map(Refused::of).orElseGet(() -> unexplained(request, address, status)));
    }

    private Refused unexplained(HttpServletRequest request, String address, int status) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)) {
            return Refused.withStatus(status);
        }
        return BadRequests.explainBrokenOff(failure).orElseGet(() -> incidents.record(address, failure));
    }
}
