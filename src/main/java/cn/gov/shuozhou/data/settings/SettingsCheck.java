package cn.gov.shuozhou.data.settings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Looks at all settings before the first bean is made, so that an operator mends them in one go. Named in
 * {@code META-INF/spring.factories}.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> problems = problems(context.getEnvironment());
        if (!problems.isEmpty()) {
            throw new SetupIncomplete(problems);
        }
    }

    /** When something is wrong anyway, also what a first start will ask for next. */
    static List<String> problems(Environment environment) {
        List<String> problems = new ArrayList<>(Settings.ALL.stream()
                .flatMap(setting -> setting.problem(environment).stream())
                .toList());
        if (!problems.isEmpty() && !environment.matchesProfiles("demo")) {
            Settings.ALL.stream()
                    .filter(setting -> setting.need() == Need.FIRST_START)
                    .filter(setting -> !Setting.given(environment, setting.property()))
                    .map(setting -> "首次启动还" + setting.missing())
                    .forEach(problems::add);
        }
        return problems;
    }
}
