package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.organization.account.Newcomers;
import cn.gov.shuozhou.data.security.PathRulesTest.Given;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@PathRulesTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("引擎接口的查询不能大到拖垮系统")
class QueryLimitTest {

    private static final String WEB_APP = "/camunda/api/engine/engine/default";

    @LocalServerPort
    private int port;

    @Autowired
    private AutowireCapableBeanFactory beans;

    static Stream<String> tooLarge() {
        return Stream.of(
                "{\"processVariables\":" + variables(51) + "}",
                "{\"taskVariables\":%s,\"orQueries\":[{\"processVariables\":%s}]}"
                        .formatted(variables(26), variables(25)),
                "{\"variables\":" + variables(6_000) + "}",
                "{\"orQueries\":" + list(21, "{\"taskName\":\"甲\"}") + "}",
                "{\"orQueries\":[{\"orQueries\":%s}]}".formatted(list(20, "{\"taskName\":\"甲\"}")),
                "{\"processInstanceIdIn\":" + list(5_001, "\"a\"") + "}",
                "{\"a\":".repeat(21) + "1" + "}".repeat(21),
                "[".repeat(100_000),
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":{\"b\":1}}]}",
                "{\"processVariables\":[{\"name\":\"a\",\"operator\":\"eq\",\"value\":[1]}]}",
                "{\"name\":");
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    @DisplayName("变量、orQueries、值太多，嵌套太深，值是对象：400 和一句话，三个接口都一样；每次记一条，日志没有错误")
    void tooMuchIsRefused(String query, CapturedOutput output) {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        Visitor approver = Visitor.signedIn(port, "here.approver");
        Visitor bureau = Visitor.signedIn(port, "here.bureau");
        Recorded recorded = beans.createBean(Recorded.class);

        List<HttpResponse<String>> answers = List.of(
                program.post("/engine-rest/task", query),
                program.post("/engine-rest/history/task/count", query),
                approver.post(WEB_APP + "/task", query),
                bureau.post(WEB_APP + "/history/process-instance", query),
                bureau.post("/camunda/api/cockpit/plugin/base/default/process-instance", query));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("请").contains("\"message\"").doesNotContain("Exception:", "故障编号");
        });
        assertThat(recorded.acts())
                .hasSize(answers.size())
                .allSatisfy(act -> assertThat(act).contains("|REFUSED|").contains("请"));
        assertThat(output).doesNotContain(" ERROR ", "\tat ");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"processVariables", "taskVariables", "p%72ocessVariables"})
    @DisplayName("写在地址里的一样")
    void alsoInTheAddress(String name) {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);
        String fifty = IntStream.range(0, 50).mapToObj(n -> "v" + n + "_eq_1").collect(Collectors.joining(","));

        assertThat(program.get("/engine-rest/task/count?" + name + "=" + fifty).statusCode())
                .isEqualTo(200);
        HttpResponse<String> refused = program.get("/engine-rest/task/count?" + name + "=" + fifty + ",more_eq_1");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("最多按 50 个变量");
    }

    @Test
    @DisplayName("五十个变量、二十组 orQueries 照常查询")
    void whatPeopleNeedPasses() {
        Visitor program = Visitor.program(port, Given.PROGRAM, Newcomers.PASSWORD);

        assertThat(program.post("/engine-rest/task/count", "{\"processVariables\":" + variables(50) + "}")
                        .body())
                .isEqualTo("{\"count\":0}");
        assertThat(program.post("/engine-rest/task/count", "{\"orQueries\":" + list(20, "{\"taskName\":\"甲\"}") + "}")
                        .body())
                .isEqualTo("{\"count\":0}");
    }

    @Test
    @DisplayName("故障中带着很长的语句：日志只记开头")
    void aLongStatementIsCut(CapturedOutput output) {
        LoggerFactory.getLogger(QueryLimitTest.class)
                .error(
                        "Failed: " + "m".repeat(1_000_000),
                        new IllegalStateException("select " + "x".repeat(1_000_000)));

        assertThat(output.getOut()).contains("Failed: mmm", "select xxx").hasSizeLessThan(100_000);
    }

    private static String variables(int number) {
        return list(number, "{\"name\":\"v\",\"operator\":\"eq\",\"value\":1}");
    }

    private static String list(int number, String element) {
        return IntStream.range(0, number).mapToObj(n -> element).collect(Collectors.joining(",", "[", "]"));
    }
}
