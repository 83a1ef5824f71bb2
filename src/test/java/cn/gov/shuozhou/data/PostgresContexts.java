package cn.gov.shuozhou.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every Spring context of the tests an empty PostgreSQL database and the settings of the postgres profile in place
 * of the H2 database that the test names. Named in {@code META-INF/spring.factories}.
 */
class PostgresContexts implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return TestDatabase.isPostgres() ? new NewDatabase() : null;
    }

    /** Equal to every other of its kind, so that tests still share their contexts. */
    private record NewDatabase() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            var sources = context.getEnvironment().getPropertySources();
            try {
                new YamlPropertySourceLoader()
                        .load("profile postgres", new ClassPathResource("application-postgres.yml"))
                        .forEach(sources::addFirst);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            sources.addFirst(new MapPropertySource("new database", TestDatabase.newDatabase()));
        }
    }
}
