package cn.gov.shuozhou.data.upgrade;

import cn.gov.shuozhou.data.DataSharingApplication;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.process.CaseStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.autoconfigure.web.servlet.SpringBootMockMvcBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.GenericWebApplicationContext;

/**
 * Today's version, started on an old database half an hour after that was left; without the demo's own data, without a
 * port, and with timers fired by hand.
 */
final class UpgradedSystem implements AutoCloseable {

    /** Half an hour after the last act that the old database holds. */
    static final LocalDateTime STARTED_AT = LocalDateTime.of(2026, 11, 25, 10, 30);

    private static final Map<String, Object> BY_HAND = Map.of(
            "camunda.bpm.job-execution.enabled",
            "false",
            "app.catalog.check-imports-every",
            "P1D",
            "app.data-uploads.read-every",
            "P1D",
            "app.data-uploads.patience",
            "PT5M",
            "app.audit.seal-every",
            "P1D");

    private final @Nullable ProcessEngine earlier;
    private final GenericWebApplicationContext context;

    private UpgradedSystem(@Nullable ProcessEngine earlier, GenericWebApplicationContext context) {
        this.earlier = earlier;
        this.context = context;
    }

    static UpgradedSystem start(OldDatabase database) {
        ProcessEngine earlier = ProcessEngines.getProcessEngines().get(ProcessEngines.NAME_DEFAULT);
        var builder = new SpringApplicationBuilder(DataSharingApplication.class, CaseStage.class, Given.class)
                .web(WebApplicationType.SERVLET)
                .contextFactory(type -> new GenericWebApplicationContext(new MockServletContext()))
                .initializers(started ->
                        started.getBeanFactory().registerSingleton("onlyTheApplication", new OnlyTheApplication()));
        if (TestDatabase.isPostgres()) {
            builder.profiles("postgres");
        }
        return new UpgradedSystem(earlier, (GenericWebApplicationContext) builder.run(arguments(database)));
    }

    private static String[] arguments(OldDatabase database) {
        return Stream.of(BY_HAND, database.settings())
                .flatMap(settings -> settings.entrySet().stream())
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    boolean has(String bean) {
        return context.containsBean(bean);
    }

    /** Tells the application's listeners what they would be told by its own services. */
    void publish(Object event) {
        context.publishEvent(event);
    }

    /** Somebody of the tests who needs the application's beans. */
    <T> T create(Class<T> type) {
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    /** All filters and doors before the pages, as a browser meets them. */
    MockMvc web() {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(context);
        new SpringBootMockMvcBuilderCustomizer(context).customize(builder);
        return builder.build();
    }

    /** Leaves the name that all engines have to the one that other tests use. */
    @Override
    public void close() {
        context.close();
        ClockUtil.reset();
        if (earlier != null) {
            ProcessEngines.registerProcessEngine(earlier);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Given {

        @Bean
        @Primary
        MovableClock clockOfTheUpgrade() {
            MovableClock clock = new MovableClock();
            clock.setNow(STARTED_AT);
            return clock;
        }
    }

    /** What other tests configure for themselves lies in the same packages. */
    private static final class OnlyTheApplication extends TypeExcludeFilter {

        private static final String TESTS = UpgradedSystem.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory others) {
            try {
                return found.getResource().getURL().toString().startsWith(TESTS);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyTheApplication;
        }

        @Override
        public int hashCode() {
            return OnlyTheApplication.class.hashCode();
        }
    }
}
