package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.regulation.RefusalBasis;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

@DisplayName("第十六条：依据的种类按规则取自决策表")
class RefusalBasesTest {

    private static final Path TABLE = Path.of("processes/refusal-basis.dmn");

    @Test
    @DisplayName("现行规则：法律、法规、规章、国家或省相关文件，以及目录登记的共享条件")
    void kindsOfTheRuleSetInForce() throws IOException {
        assertThat(read(table()).of(TimeLimits.DEFAULT_RULE_SET))
                .extracting(RefusalBasis::label)
                .containsExactly("法律", "法规", "规章", "国家或省相关文件", "目录登记的共享条件");
    }

    @Test
    @DisplayName("别的规则有它自己的种类，没有列的规则没有")
    void eachRuleSetHasItsOwn() throws IOException {
        String another = table().replaceFirst("朔数政办发〔2021〕2号", "朔数政办发〔2027〕1号");

        assertThat(read(another).of("朔数政办发〔2027〕1号"))
                .extracting(RefusalBasis::kind)
                .containsExactly("LAW");
        assertThat(read(another).of("朔数政办发〔2030〕9号")).isEmpty();
    }

    @Test
    @DisplayName("缺一格、缺现行规则的表：不能启动，说明缺什么")
    void aGapStopsTheStart() throws IOException {
        String gap = table().replace("<text>\"法律\"</text>", "<text></text>");
        String none = table().replace("朔数政办发〔2021〕2号", "朔数政办发〔2027〕1号");

        assertThatThrownBy(() -> read(gap)).hasMessageContaining("有一行不完整");
        assertThatThrownBy(() -> read(none)).hasMessageContaining("没有规则“朔数政办发〔2021〕2号”的行");
    }

    private static String table() throws IOException {
        return Files.readString(TABLE);
    }

    private static RefusalBases read(String table) throws IOException {
        return new RefusalBases(new ByteArrayResource(table.getBytes(StandardCharsets.UTF_8)));
    }
}
