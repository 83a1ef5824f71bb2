package cn.gov.shuozhou.data.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("同一个状态标签，各处一种颜色")
class BadgesTest {

    /** A label and its colour, as an enum declares them. */
    private static final Pattern DECLARED =
            Pattern.compile("\\(\\s*\"([^\"]+)\",(?:\\s*Phase\\.\\w+,)?\\s*\"(kind-\\w+)\"");

    /** The same, as a page writes them. */
    private static final Pattern WRITTEN = Pattern.compile("badge-kind (kind-\\w+)[^>]*>([^<\\[]+)<");

    @Test
    @DisplayName("枚举和页面里的标签与颜色一一对应")
    void everyLabelHasOneColour() throws IOException {
        Map<String, Set<String>> colours = new TreeMap<>();
        for (String java : texts(Path.of("src/main/java"), ".java")) {
            DECLARED.matcher(java).results().forEach(found -> note(colours, found.group(1), found.group(2)));
        }
        for (String page : texts(Path.of("src/main/resources/templates"), ".html")) {
            WRITTEN.matcher(page)
                    .results()
                    .forEach((MatchResult found) -> note(colours, found.group(2).strip(), found.group(1)));
        }

        assertThat(colours).hasSizeGreaterThan(20).containsKeys("已撤回", "暂定", "有效");
        assertThat(colours)
                .allSatisfy((label, kinds) -> assertThat(kinds).as(label).hasSize(1));
    }

    private static void note(Map<String, Set<String>> colours, String label, String colour) {
        colours.computeIfAbsent(label, any -> new TreeSet<>()).add(colour);
    }

    private static Iterable<String> texts(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(BadgesTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
