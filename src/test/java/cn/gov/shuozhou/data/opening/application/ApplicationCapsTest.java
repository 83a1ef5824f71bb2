package cn.gov.shuozhou.data.opening.application;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("依申请开放：全部申请合起来的上限")
class ApplicationCapsTest {

    private static final int AN_HOUR = 10;
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 30, 12, 0);

    private final MovableClock clock = new MovableClock();
    private final ApplicationCaps caps;
    private int identity;

    ApplicationCapsTest() {
        clock.setNow(NOON);
        caps = new ApplicationCaps(
                new ApplicationSettings(
                        30,
                        20,
                        5,
                        5,
                        AN_HOUR,
                        10,
                        600,
                        Duration.ofSeconds(5),
                        Duration.ofHours(12),
                        Duration.ofMinutes(30),
                        30,
                        Period.ofYears(3)),
                clock);
    }

    @Test
    @DisplayName("到了上限，申请过的地址要等，没有申请过的各受理一件；一小时后都可以")
    void othersAreServed() {
        IntStream.range(0, AN_HOUR)
                .forEach(any -> assertThat(taken("flood" + any % 5)).isTrue());

        assertThat(taken("flood0")).isFalse();
        assertThat(taken("other")).isTrue();
        assertThat(taken("other")).isFalse();
        assertThat(taken("another")).isTrue();

        clock.setNow(NOON.plusHours(1));
        assertThat(taken("flood0")).isTrue();
    }

    @Test
    @DisplayName("没有申请过的地址合起来也有上限：四倍")
    void theReserveIsBounded() {
        long taken = IntStream.range(0, 100).filter(any -> taken("flood" + any)).count();

        assertThat(taken).isEqualTo(5L * AN_HOUR);
    }

    private boolean taken(String address) {
        try {
            caps.applied(address, "identity" + identity++);
            return true;
        } catch (RequestRejected tooMany) {
            assertThat(tooMany.getMessage()).contains("目前申请较多");
            return false;
        }
    }
}
