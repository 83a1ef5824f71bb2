package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Learns from the handler what the request does and on what. An act without a transaction, such as looking at something,
 * is recorded before its page is drawn: what cannot be recorded is not shown.
 */
@Component
class ActInterceptor implements HandlerInterceptor {

    private static final String CASE = "caseNumber";

    private final RequestAudit audit;

    ActInterceptor(RequestAudit audit) {
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            audit.recordUnseen(request);
        } else if (handler instanceof HandlerMethod method) {
            AuditTrail.current().ifPresent(pending -> describe(pending, method, request));
        }
        return true;
    }

    private static void describe(PendingAct pending, HandlerMethod method, HttpServletRequest request) {
        Audited act = method.getMethodAnnotation(Audited.class);
        if (act != null) {
            pending.name(act.value(), act.within());
        } else if (!ActNames.onlyReads(request)) {
            pending.name(ActNames.UNNAMED, Object.class);
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            if (variables.get(CASE) instanceof String caseNumber) {
                pending.concerns(caseNumber);
            }
            pending.object(variables.entrySet().stream()
                    .filter(variable -> !CASE.equals(variable.getKey()))
                    .map(variable -> String.valueOf(variable.getValue()))
                    .collect(Collectors.joining(" ")));
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        AuditTrail.current().ifPresent(pending -> {
            if (status(response, page) >= HttpServletResponse.SC_BAD_REQUEST) {
                pending.refuse(problems(page));
            } else {
                audit.recordNow();
            }
        });
    }

    private static int status(HttpServletResponse response, @Nullable ModelAndView page) {
        HttpStatusCode ofPage = page == null ? null : page.getStatus();
        return ofPage == null ? response.getStatus() : ofPage.value();
    }

    /** A form that comes back has its problems in the model, by whatever name its page calls them. */
    private static List<String> problems(@Nullable ModelAndView page) {
        return page == null
                ? List.of()
                : page.getModel().values().stream()
                        .filter(List.class::isInstance)
                        .flatMap(list -> ((List<?>) list).stream())
                        .filter(Problem.class::isInstance)
                        .map(problem -> ((Problem) problem).sentence())
                        .distinct()
                        .toList();
    }
}
