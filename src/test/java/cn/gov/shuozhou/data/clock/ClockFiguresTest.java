package cn.gov.shuozhou.data.clock;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.operation.Figure;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DisplayName("未结计时的指标")
@MovableClockTest
class ClockFiguresTest {

    private static final String ANSWER = "sharing-answer";
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

    @Autowired
    private ClockFigures figures;

    @Autowired
    private Clocks clocks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        clock.setToday(MON_2026_11_23);
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from clock_revision");
        jdbc.update("delete from clock_pause");
        jdbc.update("delete from case_clock");
        ClockUtil.reset();
    }

    @Test
    @DisplayName("第十六条：从正常到临近、超期，暂停的另计，停止的不计")
    void clocksAreCountedByTheirState() {
        clocks.start("GX-1", ANSWER, MON_2026_11_23);
        clocks.start("GX-2", ANSWER, MON_2026_11_23);
        clocks.start("GX-3", ANSWER, MON_2026_11_23);
        clocks.stop("GX-3", ANSWER);
        assertCounted(Map.of("running", 2));

        clock.setToday(TUE_2026_11_24);
        clocks.pause("GX-2", ANSWER, "补正");
        assertCounted(Map.of("running", 1, "paused", 1));

        clock.setToday(FRI_2026_11_27);
        assertCounted(Map.of("near", 1, "paused", 1));

        clock.setToday(TUE_2026_12_01);
        assertCounted(Map.of("overdue", 1, "paused", 1));
    }

    private void assertCounted(Map<String, Integer> totals) {
        assertThat(figures.read())
                .containsExactlyInAnyOrderElementsOf(totals.entrySet().stream()
                        .map(total -> new Figure(Map.of("limit", ANSWER, "state", total.getKey()), total.getValue()))
                        .toList());
    }
}
