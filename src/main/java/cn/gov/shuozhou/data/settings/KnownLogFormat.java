package cn.gov.shuozhou.data.settings;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Keeps an unknown log format away from the logging system, which starts before {@link SettingsCheck} and would end in a
 * stack trace instead of our sentence. Named in {@code META-INF/spring.factories}.
 */
class KnownLogFormat implements EnvironmentPostProcessor {

    private static final String PROPERTY = "logging.structured.format.console";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Settings.ALL.stream()
                .filter(setting -> setting.variable().equals("LOG_FORMAT"))
                .filter(setting -> setting.problem(environment).isPresent())
                .forEach(unknown -> environment
                        .getPropertySources()
                        .addFirst(new MapPropertySource("known-log-format", Map.of(PROPERTY, ""))));
    }
}
