package cn.gov.shuozhou.data.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页面片段：替换的标签上不写条件，模板引擎先替换，条件不起作用")
class FragmentsTest {

    private static final Pattern TAG = Pattern.compile("<\\w+(?:\"[^\"]*\"|[^\">])*>");

    private static final Pattern CONDITION = Pattern.compile("\\sth:(if|unless|each)=");

    @Test
    @DisplayName("没有一个标签同时写替换和条件")
    void whatIsReplacedHasNoCondition() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(pages.filter(page -> page.toString().endsWith(".html"))
                            .flatMap(page -> TAG.matcher(text(page))
                                    .results()
                                    .map(MatchResult::group)
                                    .filter(tag -> tag.contains("th:replace="))
                                    .filter(tag -> !tag.contains("th:fragment="))
                                    .filter(tag -> CONDITION.matcher(tag).find())
                                    .map(tag -> page + ": " + tag)))
                    .isEmpty();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
