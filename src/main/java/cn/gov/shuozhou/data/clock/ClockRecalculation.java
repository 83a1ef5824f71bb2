package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.DeadlineForecast;
import cn.gov.shuozhou.data.calendar.NoticeAdopted;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.calendar.YearNotice;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a notice of working days is adopted, every clock whose span it may touch is counted again, open and stopped ones,
 * within the same transaction.
 */
@Component
public class ClockRecalculation implements DeadlineForecast {

    private final ClockMapper mapper;
    private final ClockRevisions revisions;
    private final TimeLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock time;

    ClockRecalculation(
            ClockMapper mapper,
            ClockRevisions revisions,
            TimeLimits limits,
            ApplicationEventPublisher events,
            Clock time) {
        this.mapper = mapper;
        this.revisions = revisions;
        this.limits = limits;
        this.events = events;
        this.time = time;
    }

    @EventListener
    void recount(NoticeAdopted notice) {
        String reason = "采用 " + notice.year() + " 年放假调休通知";
        Stream.concat(mapper.open().stream(), ended(notice.year()).stream())
                .map(CaseClock::id)
                .toList()
                .forEach(id -> recount(id, reason));
    }

    /** Counts an open clock by the calendar in force, should it have been left behind, as by a newer version of the system. */
    @Transactional
    public void catchUp(long id) {
        recount(id, "按现行工作日历核对");
    }

    /** As it stands now: what became of another clock of the case may have stopped it. */
    private void recount(long id, String reason) {
        CaseClock before = mapper.find(id).orElseThrow();
        revisions
                .recountAdopted(before, reason)
                .filter(recount -> !recount.dueOn().equals(before.dueOn()))
                .ifPresent(recount -> events.publishEvent(moved(before, recount, reason)));
    }

    private List<CaseClock> ended(int year) {
        return mapper.ended(YearNotice.firstDay(year), YearNotice.lastDay(year));
    }

    private static DeadlineMoved moved(CaseClock before, Recount recount, String reason) {
        return new DeadlineMoved(
                before.id(),
                before.caseNumber(),
                before.limitKey(),
                before.dueOn(),
                recount.dueOn(),
                recount.isGranted() ? recount.counted() : null,
                reason);
    }

    @Override
    public List<Move> moves(int year, WorkingDays proposed) {
        return Stream.concat(mapper.open().stream(), ended(year).stream())
                .map(clock -> move(clock, revisions.adopted(clock, proposed)))
                .filter(move -> !move.oldDueOn().equals(move.newDueOn()))
                .toList();
    }

    private Move move(CaseClock clock, Recount recount) {
        TimeLimit limit = limits.of(clock.ruleSet(), clock.limitKey());
        return new Move(
                clock.caseNumber(),
                limit.name() + "（" + limit.article() + "，" + limit.words() + "）",
                clock.dueOn(),
                recount.dueOn(),
                words(clock, recount));
    }

    /** What is to be said of a move besides its days. */
    private String words(CaseClock clock, Recount recount) {
        LocalDate today = LocalDate.now(time);
        List<String> words = new ArrayList<>();
        if (recount.isGranted()) {
            words.add("重算为 " + recount.counted() + "，该日已过");
        }
        if (!clock.isOpen()) {
            words.add("已办结");
        }
        boolean late = recount.apply(clock).isOverdue(today);
        if (late != clock.isOverdue(today)) {
            words.add(late ? "成为超期" : "不再超期");
        }
        return String.join("；", words);
    }
}
