package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Clocks of a least notice time (第十二条): what others are given notice of takes effect after it, and never sooner. */
@Service
@Article("第十二条")
public class NoticePeriods {

    private final Clocks clocks;
    private final TimeLimits limits;
    private final Calendars calendars;
    private final ClockRevisions revisions;
    private final Clock clock;

    NoticePeriods(Clocks clocks, TimeLimits limits, Calendars calendars, ClockRevisions revisions, Clock clock) {
        this.clocks = clocks;
        this.limits = limits;
        this.calendars = calendars;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Starts the clock under {@link TimeLimits#DEFAULT_RULE_SET}: today notice is given of what takes effect at 00:00 of a
     * later day. The day before that day is the clock's last day, whatever the calendar does meanwhile.
     *
     * @throws RequestRejected invalid when the day is earlier than {@link #earliestEffect}
     */
    @Transactional
    public CaseClock start(String caseNumber, String limitKey, LocalDate effectiveOn) {
        TimeLimit limit = limits.of(TimeLimits.DEFAULT_RULE_SET, limitKey);
        LocalDate earliest = earliestEffect(limitKey);
        if (effectiveOn.isBefore(earliest)) {
            throw RequestRejected.invalid(
                    "effectiveOn",
                    "生效日期 %s 距通知不足%s（%s），最早为 %s。请改为该日或以后。"
                            .formatted(effectiveOn, limit.words(), limit.article(), earliest));
        }
        return clocks.insert(caseNumber, limit, today(), effectiveOn.minusDays(1), false, effectiveOn);
    }

    /**
     * Puts off what notice was given of; what was announced before is kept. A notice is never shortened.
     *
     * @throws RequestRejected invalid when the day is not later than the announced one
     */
    @Transactional
    public void postpone(String caseNumber, String limitKey, LocalDate effectiveOn) {
        CaseClock running = clocks.runningOrRefuse(caseNumber, limitKey);
        LocalDate announced = running.effectiveOn();
        if (announced == null || !effectiveOn.isAfter(announced)) {
            throw RequestRejected.invalid("effectiveOn", "已通知的生效日期 %s 只能推迟，不能提前，请改为该日以后。".formatted(announced));
        }
        revisions.postpone(running, effectiveOn);
    }

    /** The first day on which something may take effect that notice is given of today: the day after the last one. */
    public LocalDate earliestEffect(String limitKey) {
        return earliestEffect(limitKey, today());
    }

    /** The same for notice that was given on this day. */
    public LocalDate earliestEffect(String limitKey, LocalDate noticeOn) {
        TimeLimit limit = limits.of(TimeLimits.DEFAULT_RULE_SET, limitKey);
        return new LimitCalculation(noticeOn, limit.amount(), limit.unit(), List.of(), calendars.workingDays())
                .earliestEffect();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
