package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.operation.NodeClock;
import cn.gov.shuozhou.data.refusal.Refusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** On a node with a wrong clock everything can be read, but nothing is done: it would count from the wrong day. */
@Component
class NodeClockInterceptor implements HandlerInterceptor, WebMvcConfigurer {

    /** Tells the proxy that nothing was done here, so that it may give the request to the other node. */
    private static final String NOT_READY = "X-Node-Not-Ready";

    private final ObjectProvider<NodeClock> clock;

    NodeClockInterceptor(ObjectProvider<NodeClock> clock) {
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean reads = request.getMethod().equals(HttpMethod.GET.name())
                || request.getMethod().equals(HttpMethod.HEAD.name())
                || request.getDispatcherType() == DispatcherType.ERROR;
        if (!reads) {
            clock.ifAvailable(node -> requireRight(node, response));
        }
        return true;
    }

    private static void requireRight(NodeClock clock, HttpServletResponse response) {
        if (!clock.isRight()) {
            response.setHeader(NOT_READY, "true");
            throw Refusal.unavailable("这台服务器的时钟不准，为避免算错期限，暂不办理。您填写的内容没有保存，请稍后重试；如仍不成功，请告知系统管理员。");
        }
    }
}
