package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.RefusalBasis;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What {@code processes/refusal-basis.dmn}, which officials can read in Cockpit, says of a rule set. A row with a gap stops the
 * start-up.
 */
@Component
@Article("第十六条")
public class RefusalBases {

    private static final String DECISION = "refusal-basis";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final DmnDecision table;

    RefusalBases(@Value("classpath:processes/refusal-basis.dmn") Resource dmn) throws IOException {
        try (InputStream content = dmn.getInputStream()) {
            table = engine.parseDecision(DECISION, content);
        }
        if (of(TimeLimits.DEFAULT_RULE_SET).isEmpty()) {
            throw new IllegalStateException("依据表 refusal-basis.dmn 中没有规则“" + TimeLimits.DEFAULT_RULE_SET + "”的行");
        }
    }

    /** The kinds that a case under this rule set may name, in the order of the table. */
    public List<RefusalBasis> of(String ruleSet) {
        return engine.evaluateDecisionTable(table, Map.of("ruleSet", ruleSet)).getResultList().stream()
                .map(RefusalBases::basis)
                .toList();
    }

    private static RefusalBasis basis(Map<String, Object> row) {
        if (row.size() != RefusalBasis.class.getRecordComponents().length || row.containsValue(null)) {
            throw new IllegalStateException("依据表 refusal-basis.dmn 有一行不完整，各列都须填写：" + row);
        }
        return new RefusalBasis(
                String.valueOf(row.get("kind")),
                String.valueOf(row.get("label")),
                Boolean.TRUE.equals(row.get("cited")),
                Boolean.TRUE.equals(row.get("numbered")),
                Boolean.TRUE.equals(row.get("local")),
                String.valueOf(row.get("article")),
                String.valueOf(row.get("source")));
    }
}
