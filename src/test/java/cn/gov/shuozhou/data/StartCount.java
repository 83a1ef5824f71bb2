package cn.gov.shuozhou.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Writes down what a run starts, a line each, for {@code .ci/run} to count: contexts in the tests' own process, and
 * applications in processes of their own. Starting is what costs most; a new context needs a reason.
 */
public final class StartCount implements ContextCustomizerFactory {

    private static final Path FILE = Path.of("target", "started.txt");

    /** @param what the kind, then which one */
    public static void note(String what) {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, what + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configAttributes) {
        return new Noted();
    }

    /** Equal to every other of its kind, so that tests still share their contexts. */
    private record Noted() implements ContextCustomizer {

        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            note("context on " + (TestDatabase.isPostgres() ? "PostgreSQL " : "H2 ")
                    + configuration.getTestClass().getSimpleName());
        }
    }
}
