package cn.gov.shuozhou.data.operation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
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
    @DisplayName("提交和答复时才知道办件编号的，从那时起带上，请求结束后清除")
    void theCaseBecomesKnownOnTheWay() throws Exception {
        AtomicReference<Map<String, String>> during = new AtomicReference<>(Map.of());
        new LogContext()
                .doFilter(
                        new MockHttpServletRequest("POST", "/sharing/applications"),
                        new MockHttpServletResponse(),
                        (request, response) -> {
                            LogContext.concerns("GX-140600-20261122-0002");
                            during.set(MDC.getCopyOfContextMap());
                        });

        assertThat(during.get()).containsEntry(LogContext.CASE, "GX-140600-20261122-0002");
        assertThat(MDC.get(LogContext.CASE)).isNull();
    }

    @Test
    @DisplayName("只认办件编号的格式，别的内容进不了日志")
    void nothingElseIsTakenFromTheAddress() throws Exception {
        assertThat(contextOf("/catalog/%0aERROR%20forged/GX-1")).containsOnlyKeys(LogContext.REQUEST);
    }

    @Test
    @DisplayName("LOG_FORMAT=ecs：一行一个 JSON，办件编号和请求编号是单独的字段")
    void jsonCarriesTheCase() throws Exception {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(MDC.getMDCAdapter());
        context.putObject(Environment.class.getName(), new MockEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        AtomicReference<String> written = new AtomicReference<>("");
        new LogContext()
                .doFilter(
                        new MockHttpServletRequest("GET", "/cases/GX-140600-20261122-0001"),
                        new MockHttpServletResponse(),
                        (request, response) -> written.set(new String(
                                encoder.encode(new LoggingEvent(
                                        "", context.getLogger("cases"), Level.INFO, "第一行\n第二行", null, null)),
                                StandardCharsets.UTF_8)));

        assertThat(written.get().lines()).hasSize(1);
        JsonNode line = new ObjectMapper().readTree(written.get());
        assertThat(line.get("caseNumber").asText()).isEqualTo("GX-140600-20261122-0001");
        assertThat(line.get("requestId").asText()).isNotEmpty();
        assertThat(line.get("message").asText()).isEqualTo("第一行\n第二行");
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
