package cn.gov.shuozhou.data.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** What a request was about to do when it was refused before it reached its handler. */
@Component
class ActNames {

    static final String UNNAMED = "办理业务";

    private static final Set<String> READING =
            Set.of(HttpMethod.GET.name(), HttpMethod.HEAD.name(), HttpMethod.OPTIONS.name());

    private final ObjectProvider<RequestMappingHandlerMapping> handlers;

    ActNames(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> handlers) {
        this.handlers = handlers;
    }

    static boolean onlyReads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    String of(HttpServletRequest request, String path) {
        if (EngineActs.isEngine(path)) {
            return EngineActs.name(request.getMethod(), path);
        }
        Audited act = actOf(request);
        if (act != null) {
            return act.value();
        }
        if (!onlyReads(request)) {
            return UNNAMED;
        }
        return path.startsWith("/api/") ? "调用接口" : "访问页面";
    }

    private @Nullable Audited actOf(HttpServletRequest request) {
        RequestMappingHandlerMapping mapping = handlers.getIfAvailable();
        if (mapping == null) {
            return null;
        }
        boolean parsed = ServletRequestPathUtils.hasParsedRequestPath(request);
        try {
            ServletRequestPathUtils.parseAndCache(request);
            HandlerExecutionChain chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method
                    ? method.getMethodAnnotation(Audited.class)
                    : null;
        } catch (Exception noHandlerForThis) {
            return null;
        } finally {
            if (!parsed) {
                ServletRequestPathUtils.clearParsedRequestPath(request);
            }
        }
    }
}
