package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.StartingRung;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** What {@code processes/rectification-start.dmn}, which officials can read in Cockpit, says of repeated violations. */
@Component
@Article("第三十三条")
public class StartingRungs {

    private static final String DECISION = "rectification-start";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;

    StartingRungs(@Value("classpath:processes/rectification-start.dmn") Resource dmn) throws IOException {
        try (InputStream content = dmn.getInputStream()) {
            table = engine.parseDecision(DECISION, content);
        }
    }

    /** @param repeats how many cases the department has had for the same within twelve months */
    public StartingRung after(int repeats) {
        Map<String, Object> row = engine.evaluateDecisionTable(table, Map.of("repeats", repeats))
                .getSingleResult()
                .getEntryMap();
        return new StartingRung(Boolean.TRUE.equals(row.get("raised")), String.valueOf(row.get("reason")));
    }
}
