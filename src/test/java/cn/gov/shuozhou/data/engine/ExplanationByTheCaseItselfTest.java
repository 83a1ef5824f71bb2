package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.clock.Clocks;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@MovableClockTest
@DisplayName("第十六条：时限说明按办件受理时的期限，不随时限表的修改而变")
class ExplanationByTheCaseItselfTest {

    private static final String ANSWER = "sharing-answer";
    private static final LocalDate MON_2026_11_23 = LocalDate.of(2026, 11, 23);

    @Autowired
    private Clocks clocks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final String caseNumber = "GX-" + System.nanoTime();

    @BeforeEach
    void begin() {
        clock.setToday(MON_2026_11_23);
    }

    @AfterEach
    void clean() {
        jdbc.update("delete from case_clock where case_number = ?", caseNumber);
    }

    @Test
    @DisplayName("时限说明的数量取自办件自己的计时，不取自今天的时限表")
    void explainsByItsOwnFigures() {
        long id = clocks.start(caseNumber, ANSWER, MON_2026_11_23).id();
        jdbc.update("update case_clock set amount = 7 where id = ?", id);
        assertThat(clocks.explain(id).limit().words()).isEqualTo("7 个工作日");
    }
}
