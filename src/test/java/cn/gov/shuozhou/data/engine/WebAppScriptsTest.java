package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("网页应用的扩展：都由一个脚本装上，装的都在，在的都装")
class WebAppScriptsTest {

    private static final Path APPS = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app");

    private static final Path LOADER = APPS.resolve("tasklist/scripts/plugins.js");

    /** Scripts that others import and that install nothing. */
    private static final Set<String> SHARED = Set.of("config.js", "plugins.js", "parts.js");

    private static final Pattern QUOTED = Pattern.compile("'([\\w-]+)'");

    @ParameterizedTest
    @CsvSource({"tasklist,scripts/plugins", "cockpit,../tasklist/scripts/plugins", "admin,../tasklist/scripts/plugins"})
    @DisplayName("应用自己只装一个脚本：它装的有一个坏了，就一个也不装")
    void onlyTheLoader(String app, String loader) {
        assertThat(text(APPS.resolve(app + "/scripts/config.js"))).contains("customScripts: ['" + loader + "'],");
        assertThat(Files.exists(APPS.resolve(app + "/" + loader + ".js"))).isTrue();
    }

    @Test
    @DisplayName("列出的脚本都有，有的脚本都列出")
    void everyScriptIsListed() {
        Set<String> listed = QUOTED.matcher(text(LOADER))
                .results()
                .map((MatchResult found) -> found.group(1) + ".js")
                .filter(name -> !name.equals("app-name.js") && !name.equals("base.js"))
                .collect(Collectors.toSet());

        assertThat(scripts()).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    @DisplayName("入口不引入别的文件：别的文件不见了，它照样装其余的")
    void theLoaderStandsAlone() {
        assertThat(text(LOADER).lines()).noneMatch(line -> line.startsWith("import "));
    }

    private static List<String> scripts() {
        return Stream.of("tasklist", "cockpit")
                .flatMap(app -> files(APPS.resolve(app + "/scripts")))
                .map(file -> file.getFileName().toString())
                .filter(name -> !SHARED.contains(name))
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
