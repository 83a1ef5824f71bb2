package cn.gov.shuozhou.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("术语表与代码一致")
class GlossaryTest {

    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");

    @Test
    @DisplayName("术语表写到的类都在")
    void classesExist() throws IOException {
        assertThat(CLASS.matcher(Files.readString(Path.of("src/docs/glossary.md")))
                        .results())
                .isNotEmpty()
                .extracting(found -> getClass().getPackageName() + "." + found.group(1))
                .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
    }
}
