package cn.gov.shuozhou.data.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("日志中的办件编号和请求编号")
class LogContextTest {

    @Test
    @DisplayName("地址中有办件编号的，请求期间每行日志都带，之后清除")
    void theCaseIsKnownDuringTheRequest() throws Exception {
        Map<String, String> during = contextOf("/sharing/applications/GX-140600-20261122-0001/urge");

        assertThat(during)
                .containsEntry(LogContext.CASE, "GX-140600-20261122-0001")
                .containsKey(LogContext.REQUEST);
        assertThat(MDC.get(LogContext.CASE)).isNull();
        assertThat(MDC.get(LogContext.REQUEST)).isNull();
    }

    @Test
    @DisplayName("只认办件编号的格式，别的内容进不了日志")
    void nothingElseIsTakenFromTheAddress() throws Exception {
        assertThat(contextOf("/catalog/%0aERROR%20forged/GX-1")).containsOnlyKeys(LogContext.REQUEST);
    }

    private static Map<String, String> contextOf(String address) throws Exception {
        AtomicReference<Map<String, String>> during = new AtomicReference<>(Map.of());
        new LogContext()
                .doFilter(
                        new MockHttpServletRequest("GET", address),
                        new MockHttpServletResponse(),
                        (request, response) -> during.set(MDC.getCopyOfContextMap()));
        return during.get();
    }
}
