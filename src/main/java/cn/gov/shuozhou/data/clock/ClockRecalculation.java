package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.DeadlineForecast;
import cn.gov.shuozhou.data.calendar.NoticeAdopted;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a notice of working days is adopted, every open clock is counted again, within the same transaction. */
@Component
class ClockRecalculation implements DeadlineForecast {

    private final ClockMapper mapper;
    private final ClockRevisions revisions;
    private final TimeLimits limits;
    private final ApplicationEventPublisher events;

    ClockRecalculation(
            ClockMapper mapper, ClockRevisions revisions, TimeLimits limits, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.revisions = revisions;
        this.limits = limits;
        this.events = events;
    }

    @EventListener
    void recount(NoticeAdopted notice) {
        String reason = "采用 " + notice.year() + " 年放假调休通知";
        for (CaseClock before : mapper.open()) {
            CaseClock after = revisions.recount(before, reason);
            if (!after.dueOn().equals(before.dueOn())) {
                events.publishEvent(
                        new DeadlineMoved(before.caseNumber(), before.limitKey(), before.dueOn(), after.dueOn()));
            }
        }
    }

    @Override
    public List<Move> moves(WorkingDays proposed) {
        return mapper.open().stream()
                .map(open -> move(open, revisions.dueOn(open, proposed)))
                .filter(move -> !move.oldDueOn().equals(move.newDueOn()))
                .toList();
    }

    private Move move(CaseClock open, LocalDate newDueOn) {
        TimeLimit limit = limits.of(open.ruleSet(), open.limitKey());
        return new Move(
                open.caseNumber(),
                limit.name() + "（" + limit.article() + "，" + limit.words() + "）",
                open.dueOn(),
                newDueOn);
    }
}
