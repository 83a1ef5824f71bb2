package cn.gov.shuozhou.data.settings;

import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * One thing that an operator sets.
 *
 * @param variable the environment variable, e.g. {@code APP_MASKING_KEY}
 * @param property where the system reads it; Spring finds the variable under it, e.g. {@code app.masking-key}
 * @param need when it must be given
 * @param purpose what it is for, in Chinese; stands in src/docs/operations/start.md
 * @param rule what a given value must fulfil
 */
public record Setting(String variable, String property, Need need, String purpose, Rule rule) {

    /** What is wrong with the value of this setting; empty when nothing is. Never repeats the value: it may be secret. */
    Optional<String> problem(Environment environment) {
        if (!given(environment, property)) {
            return need.applies(environment) ? Optional.of(missing()) : Optional.empty();
        }
        String value = environment.getRequiredProperty(property).strip();
        return rule.accepts(value) ? Optional.empty() : Optional.of(variable + " 不正确：" + rule.demand());
    }

    String missing() {
        return "缺少 " + variable + "：" + purpose + "。";
    }

    static boolean given(Environment environment, String property) {
        String value = environment.getProperty(property);
        return value != null && !value.isBlank();
    }
}
