package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.gov.shuozhou.data.operation.DatabaseProbe;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import jakarta.servlet.FilterChain;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("启动结束以前先自己打开各类页面，早上第一个人不必等")
class FirstRequestsTest {

    private static final String HEADER = "X-First-Request";

    private final MockEnvironment environment = new MockEnvironment();
    private final FirstRequests first = new FirstRequests(environment, new ServerProperties());

    @Test
    @DisplayName("登录页、开放门户、待办办理和接口各打开一次；启动中只受理这些，别人冒充的不受理")
    void eachKindOfPage() throws Exception {
        Map<String, String> asked = new ConcurrentHashMap<>();
        sendTo(exchange -> {
            asked.put(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst(HEADER));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });

        assertThat(asked)
                .containsKeys(
                        "/login", "/open", "/camunda/app/tasklist/default/", "/camunda/api/admin/auth/user/default");
        for (String token : asked.values()) {
            assertThat(statusWhileStarting(token)).isEqualTo(200);
        }
        assertThat(statusWhileStarting("1")).isEqualTo(503);
        assertThat(statusWhileStarting(null)).isEqualTo(503);
    }

    @Test
    @DisplayName("打不开的不妨碍启动")
    void failuresDoNotMatter() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        sendTo(exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });

        assertThat(asked.get()).isGreaterThanOrEqualTo(4);
    }

    private void sendTo(HttpHandler handler) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        try {
            environment.setProperty(
                    "local.server.port", "" + server.getAddress().getPort());
            first.send();
        } finally {
            server.stop(0);
        }
    }

    private int statusWhileStarting(String token) throws Exception {
        ApplicationAvailability start = mock(ApplicationAvailability.class);
        when(start.getReadinessState()).thenReturn(ReadinessState.REFUSING_TRAFFIC);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(Map.of("start", start, "first", first));
        DatabaseAwayFilter filter = new DatabaseAwayFilter(
                beans.getBeanProvider(DatabaseProbe.class),
                beans.getBeanProvider(ApplicationAvailability.class),
                beans.getBeanProvider(FirstRequests.class));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/login");
        if (token != null) {
            request.addHeader(HEADER, token);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain chain = mock(FilterChain.class);
        filter.doFilter(request, response, chain);
        if (response.getStatus() == 200) {
            verify(chain).doFilter(any(), any());
        } else {
            verifyNoInteractions(chain);
        }
        return response.getStatus();
    }
}
