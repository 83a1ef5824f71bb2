package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.FileSystemResource;

@DisplayName("第三十三条：一再违规的从哪一级开始，由规则表决定，都写明理由")
class StartingRungsTest {

    private final StartingRungs rungs =
            new StartingRungs(new FileSystemResource(Path.of("processes/rectification-start.dmn")));

    StartingRungsTest() throws IOException {}

    @ParameterizedTest
    @CsvSource({"0, false, 没有同一项的案件", "1, false, 第二次", "2, true, 第三次及以上", "9, true, 第三次及以上"})
    @DisplayName("前两次从通知整改开始，第三次起直接上报")
    void byTheNumberOfRepeats(int repeats, boolean raised, String reason) {
        assertThat(rungs.after(repeats).raised()).isEqualTo(raised);
        assertThat(rungs.after(repeats).reason()).contains(reason);
    }
}
