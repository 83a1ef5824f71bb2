package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("演示时钟在各节点一致")
@OnPostgres(Reason.SQL)
class DemoClockTest {

    @Autowired
    private DemoClockMapper mapper;

    @Autowired
    private MovableClock engineClock;

    @AfterEach
    void letTheEngineStandStillAgain() {
        engineClock.setToday(LocalDate.of(2026, 11, 23));
    }

    @Test
    @DisplayName("一个节点前进，另一个跟上；两个都前进，步数相加")
    void everyNodeFollows() {
        DemoClock here = new DemoClock(mapper);
        DemoClock there = new DemoClock(mapper);
        Duration before = here.offset();

        here.forward(Duration.ofDays(3), "bureau.supervisor");
        assertThat(there.offset()).isEqualTo(before);
        there.follow();
        assertThat(there.offset()).isEqualTo(before.plusDays(3));

        here.forward(Duration.ofDays(1), "bureau.supervisor");
        there.forward(Duration.ofDays(2), "bureau.supervisor");
        here.follow();
        assertThat(here.offset()).isEqualTo(before.plusDays(6)).isEqualTo(there.offset());
    }
}
