package cn.gov.shuozhou.data.report.digest;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the digests each morning by the system's own clock, which a demonstration may have moved. Asking again and again
 * instead of at one moment lets a system that was down at that moment send them later the same morning.
 */
@Component
class DigestSchedule {

    private static final LocalTime FROM = LocalTime.of(7, 30);

    private final Digests digests;
    private final Clock clock;
    private @Nullable LocalDate done;

    DigestSchedule(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT3M")
    @SchedulerLock(name = "digests", lockAtMostFor = "PT10M")
    void round() {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean morning = !now.toLocalTime().isBefore(FROM) && now.toLocalTime().isBefore(LocalTime.NOON);
        if (morning && !now.toLocalDate().equals(done) && digests.send()) {
            done = now.toLocalDate();
        }
    }
}
