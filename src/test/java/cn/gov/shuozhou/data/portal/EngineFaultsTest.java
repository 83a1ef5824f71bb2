package cn.gov.shuozhou.data.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("引擎接口的系统故障")
class EngineFaultsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final EngineFaults faults = new EngineFaults(new Incidents(Clock.systemDefaultZone()), json);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"NullPointerException\",\"message\":\"Cannot invoke \\\"java.lang.Integer.intValue()\\\"\",\"code\":null}",
                "{\"type\":\"NullValueException\",\"message\":\"password is null\",\"code\":0}",
                "{\"type\":\"InvalidRequestException\",\"message\":\"No job found with id 'none'.\",\"code\":null}",
                "{\"type\":\"RestException\",\"message\":\"Cannot signal execution none: execution is null\",\"code\":0}"
            })
    @DisplayName("缺了内容、写了不存在的编号：400 和中文说明，不带类名")
    void whatWasAskedWronglyIsNoFault(String body) throws Exception {
        MockHttpServletResponse response = answer("/engine-rest/job/none/retries", 500, body);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(read(response).get("type").asText()).isEqualTo("InvalidRequestException");
        assertThat(read(response).get("message").asText()).contains("操作没有生效").doesNotContain("java.");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
    }

    @Test
    @DisplayName("被引擎包了一层的拒绝：403 和原来的那句话")
    void aWrappedRefusalIsUnwrapped() throws Exception {
        MockHttpServletResponse response = answer(
                "/camunda/api/engine/engine/default/decision-requirements-definition/none",
                500,
                "{\"type\":\"RestException\",\"message\":\"cn.gov.shuozhou.data.engine.EngineRefusal$Forbidden: 不属于您的部门。\",\"code\":0}");

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(read(response).get("message").asText()).isEqualTo("不属于您的部门。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"ProcessEngineException\",\"message\":\"ENGINE-03004 SQL: select PWD_ from ACT_ID_USER\"}",
                "<html>java.lang.OutOfMemoryError</html>"
            })
    @DisplayName("真正的故障：500，只给故障编号，不露语句和类名")
    void aTrueFaultHasANumber(String body) throws Exception {
        MockHttpServletResponse response = answer("/engine-rest/task", 500, body);

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(read(response).get("message").asText())
                .containsPattern("故障编号 \\d{8}-[0-9A-F]{8}")
                .doesNotContain("PWD_", "java");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 403, 404})
    @DisplayName("其他的原样通过")
    void everythingElsePasses(int status) throws Exception {
        String body = status == 204 ? "" : "{\"count\":3}";
        MockHttpServletResponse response = answer("/engine-rest/task/count", status, body);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).isEqualTo(body);
    }

    @Test
    @DisplayName("本系统自己的地址不归这里管")
    void ownAddressesAreNotTouched() throws Exception {
        String body = "{\"type\":\"NullPointerException\"}";
        assertThat(answer("/api/tasks/1/sharing", 500, body).getContentAsString())
                .isEqualTo(body);
    }

    /** What comes out when the engine answers so, status before content as Jersey does it. */
    private MockHttpServletResponse answer(String address, int status, String body) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        FilterChain engine = (request, answered) -> {
            byte[] content = body.getBytes(StandardCharsets.UTF_8);
            HttpServletResponse into = (HttpServletResponse) answered;
            into.setContentLength(content.length);
            into.setStatus(status);
            into.getOutputStream().write(content);
            into.flushBuffer();
        };
        faults.doFilter(new MockHttpServletRequest("POST", address), response, engine);
        return response;
    }

    private JsonNode read(MockHttpServletResponse response) throws IOException {
        return json.readTree(response.getContentAsByteArray());
    }
}
