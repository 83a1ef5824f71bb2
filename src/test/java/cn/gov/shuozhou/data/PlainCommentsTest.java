package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("注释用平实的主语，不写 he、his、him、himself")
class PlainCommentsTest {

    private static final Path MAIN = Path.of("src/main/java/cn/gov/shuozhou/data");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    private static final Pattern PERSON = Pattern.compile("(?i)\\b(he|his|him|himself)\\b");

    @Test
    @DisplayName("程序的注释")
    void commentsNameWhoActs() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> found(text(file)).map(line -> MAIN.relativize(file) + ": " + line)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/** His own. */", "int a; // as he said", "/*\n * gives it to\n * him */"})
    @DisplayName("这样的注释找得出来")
    void suchACommentIsFound(String source) {
        assertThat(found(source)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"String his = \"\";", "/** The heading of this history. */"})
    @DisplayName("代码和含有这些字母的词不算")
    void codeAndLongerWordsAreNotMeant(String source) {
        assertThat(found(source)).isEmpty();
    }

    /** Each comment with such a word. */
    private static Stream<String> found(String source) {
        return COMMENT.matcher(source)
                .results()
                .map(comment -> comment.group().replaceAll("\\s*\\n\\s*", " "))
                .filter(comment -> PERSON.matcher(comment).find());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
