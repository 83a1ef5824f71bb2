package cn.gov.shuozhou.data.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("工作簿的共用文字：内存里放不下的写进临时文件，按编号取回")
class ManyTextsTest {

    private static final String LONG = "朔".repeat(999);
    private static final int COUNT = 9_000;

    @Test
    @DisplayName("九千段、九百万字：每段都是原样；没有的编号照旧是错")
    void moreThanTheMemoryHolds() throws IOException {
        try (var texts = new ManyTexts()) {
            for (int number = 0; number < COUNT; number++) {
                texts.add(LONG + number);
            }
            assertThat(texts.size()).isEqualTo(COUNT);
            for (int number = COUNT - 1; number >= 0; number--) {
                assertThat(texts.get(number)).isEqualTo(LONG + number);
            }
            assertThatThrownBy(() -> texts.get(COUNT)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }

    @Test
    @DisplayName("少的全在内存里，没有临时文件也能关")
    void few() throws IOException {
        try (var texts = new ManyTexts()) {
            texts.add("");
            texts.add("甲");
            assertThat(texts.get(0)).isEmpty();
            assertThat(texts.get(1)).isEqualTo("甲");
            assertThatThrownBy(() -> texts.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        }
    }
}
