package cn.gov.shuozhou.data.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("指标的统计")
class FiguresTest {

    @Test
    @DisplayName("一项统计失败，其余照常，失败的标明，不留旧数")
    void aFailingCountBreaksNothing() {
        boolean[] broken = {false};
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Figures counted =
                new Figures(List.of(source("first", broken), source("second", new boolean[] {false})), registry);
        counted.count();
        assertThat(registry.get("first").gauge().value()).isEqualTo(7);

        broken[0] = true;
        counted.count();

        assertThat(registry.find("first").gauge()).isNull();
        assertThat(registry.get("second").gauge().value()).isEqualTo(7);
        assertThat(registry.get("data.sharing.figures.failed")
                        .tag("source", "first")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    private static FigureSource source(String name, boolean[] broken) {
        return new FigureSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String description() {
                return name;
            }

            @Override
            public List<Figure> read() {
                if (broken[0]) {
                    throw new IllegalStateException("database gone");
                }
                return List.of(new Figure(Map.of(), 7));
            }
        };
    }
}
