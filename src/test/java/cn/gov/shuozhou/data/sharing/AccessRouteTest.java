package cn.gov.shuozhou.data.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("共享路径决策表")
class AccessRouteTest {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest(name = "无条件 {0}，须决定 {1}，不予共享 {2}，企业 {3}：{4}（{5}）")
    @CsvSource({
        "true,  false, false, false, GRANT,            第十六条第一款",
        "true,  true,  false, false, GRANT_AND_ANSWER, 第十六条第一款、第二款",
        "true,  true,  true,  false, GRANT_AND_ANSWER, 第十六条第一款、第二款",
        "true,  false, true,  false, GRANT_AND_ANSWER, 第十六条第一款、第二款",
        "false, true,  false, false, ANSWER,           第十六条第二款、第十八条",
        "false, true,  true,  false, ANSWER,           第十六条第二款、第十八条",
        "false, false, true,  false, REFUSE,           第十六条第三款",
        "true,  false, false, true,  ANSWER,           第三十五条",
        "true,  true,  false, true,  ANSWER,           第三十五条",
        "true,  true,  true,  true,  ANSWER,           第三十五条",
        "true,  false, true,  true,  ANSWER,           第三十五条",
        "false, true,  false, true,  ANSWER,           第三十五条",
        "false, true,  true,  true,  ANSWER,           第三十五条",
        "false, false, true,  true,  REFUSE,           第十六条第三款",
    })
    void everyCombinationTakesOneRoute(
            boolean unconditional, boolean toDecide, boolean excluded, boolean enterprise, String route)
            throws IOException {
        DmnDecisionTableResult result = decide(unconditional, toDecide, excluded, enterprise);

        assertThat(result).hasSize(1);
        assertThat(result.getSingleResult().<String>getSingleEntry()).isEqualTo(route);
    }

    @Test
    @DisplayName("没有信息项的申请不猜测：没有结果")
    void nothingWantedHasNoRoute() throws IOException {
        assertThat(decide(false, false, false, false)).isEmpty();
    }

    private DmnDecisionTableResult decide(boolean unconditional, boolean toDecide, boolean excluded, boolean enterprise)
            throws IOException {
        try (InputStream table = getClass().getResourceAsStream("/processes/access-route.dmn")) {
            DmnDecision decision = engine.parseDecision("access-route", table);
            return engine.evaluateDecisionTable(
                    decision,
                    Variables.createVariables()
                            .putValue("unconditional", unconditional)
                            .putValue("toDecide", toDecide)
                            .putValue("excluded", excluded)
                            .putValue("enterprise", enterprise));
        }
    }
}
