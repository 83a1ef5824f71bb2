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

    @ParameterizedTest(name = "{0}，可脱敏 {1}：{2}（{3}）")
    @CsvSource({
        "UNCONDITIONAL, true,  GRANT,  第十六条第一款",
        "UNCONDITIONAL, false, GRANT,  第十六条第一款",
        "CONDITIONAL,   true,  ANSWER, 第十六条第二款",
        "CONDITIONAL,   false, ANSWER, 第十六条第二款",
        "NOT_SHARED,    true,  ANSWER, 第十八条",
        "NOT_SHARED,    false, REFUSE, 第十六条第三款",
    })
    void everyCombinationTakesOneRoute(String sharingType, boolean maskable, String route) throws IOException {
        DmnDecisionTableResult result = decide(sharingType, maskable);

        assertThat(result).hasSize(1);
        assertThat(result.getSingleResult().<String>getSingleEntry()).isEqualTo(route);
    }

    @Test
    @DisplayName("目录里没有的共享类型不猜测：没有结果")
    void anUnknownTypeHasNoRoute() throws IOException {
        assertThat(decide("SECRET", true)).isEmpty();
    }

    private DmnDecisionTableResult decide(String sharingType, boolean maskable) throws IOException {
        try (InputStream table = getClass().getResourceAsStream("/processes/access-route.dmn")) {
            DmnDecision decision = engine.parseDecision("access-route", table);
            return engine.evaluateDecisionTable(
                    decision,
                    Variables.createVariables()
                            .putValue("sharingType", sharingType)
                            .putValue("maskable", maskable));
        }
    }
}
