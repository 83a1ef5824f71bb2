package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.database.TransactionScoped;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks of all cases: the only place where a statutory deadline is counted. */
@Service("caseClocks")
public class Clocks {

    private static final int MAX_REASON = 500;
    private static final int MAX_REVISION = 200;

    private final ClockMapper mapper;
    private final TimeLimits limits;
    private final Calendars calendars;
    private final ClockRevisions revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Of each case whose clocks this transaction has changed, all its clocks as they stand since. */
    private final TransactionScoped<Map<String, List<CaseClock>>> changed = new TransactionScoped<>(HashMap::new);

    Clocks(
            ClockMapper mapper,
            TimeLimits limits,
            Calendars calendars,
            ClockRevisions revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.limits = limits;
        this.calendars = calendars;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /** Starts a clock under {@link TimeLimits#DEFAULT_RULE_SET}. */
    @Transactional
    public CaseClock start(String caseNumber, String limitKey, LocalDate receivedOn) {
        return start(caseNumber, TimeLimits.DEFAULT_RULE_SET, limitKey, receivedOn);
    }

    /**
     * Starts a clock. A case may run one clock of a key after another, never two at once.
     *
     * @param receivedOn day of receipt: day zero, today or earlier
     */
    @Transactional
    public CaseClock start(String caseNumber, String ruleSet, String limitKey, LocalDate receivedOn) {
        return start(caseNumber, limits.of(ruleSet, limitKey), receivedOn);
    }

    private CaseClock start(String caseNumber, TimeLimit limit, LocalDate receivedOn) {
        if (receivedOn.isAfter(today())) {
            throw RequestRejected.invalid("receivedOn", "收到日期 " + receivedOn + " 晚于今天，不能开始计时");
        }
        LimitCalculation count =
                new LimitCalculation(receivedOn, limit.amount(), limit.unit(), List.of(), calendars.workingDays());
        return insert(caseNumber, limit, receivedOn, count.dueOn(), count.isProvisional(), null);
    }

    /**
     * Starts a clock that was given an amount of its own in place of the table's, under {@link TimeLimits#DEFAULT_RULE_SET}.
     *
     * @param amount how many units; the caller knows within which bounds
     */
    @Transactional
    public CaseClock start(String caseNumber, String limitKey, LocalDate receivedOn, int amount) {
        TimeLimit limit = limits.of(TimeLimits.DEFAULT_RULE_SET, limitKey);
        return start(caseNumber, limit.asItWas(amount, limit.unit()), receivedOn);
    }

    /** Lets a clock run; its key may not be running already. */
    CaseClock insert(
            String caseNumber,
            TimeLimit limit,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            @Nullable LocalDate effectiveOn) {
        ClockMapper.NewKey key = new ClockMapper.NewKey();
        String runningKey = key(caseNumber, limit.key());
        try {
            mapper.insert(key, caseNumber, limit, startedOn, dueOn, provisional, runningKey, effectiveOn, now());
        } catch (DuplicateKeyException running) {
            throw RequestRejected.conflict("办件 " + caseNumber + " 的时限正在计时，不能重复开始");
        }
        tellChanged(caseNumber);
        return CaseClock.started(key.id, caseNumber, limit, startedOn, dueOn, provisional, effectiveOn);
    }

    /** Lets the clock stand still, today included, while the other side owes something. */
    @Transactional
    public void pause(String caseNumber, String limitKey, String reason) {
        CaseClock running = runningOrRefuse(caseNumber, limitKey);
        if (running.paused()) {
            throw RequestRejected.conflict("办件 " + caseNumber + " 的时限已经暂停，不能重复暂停");
        }
        if (running.isNotice()) {
            throw RequestRejected.conflict("办件 " + caseNumber + " 的通知期不能暂停：使用部门按已告知的日期准备");
        }
        RequestRejected.throwIf(Lengths.missingOrTooLong("reason", "暂停计时的原因", MAX_REASON, reason, ""));
        mapper.pause(running.id(), reason, today(), now());
        revisions.recount(running, "暂停计时，恢复后再定");
    }

    /** Lets a paused clock run again; today is day zero of what remains. */
    @Transactional
    public void resume(String caseNumber, String limitKey) {
        CaseClock running = runningOrRefuse(caseNumber, limitKey);
        if (!running.paused()) {
            throw RequestRejected.conflict("办件 " + caseNumber + " 的时限没有暂停，无须恢复");
        }
        mapper.resume(running.id(), today(), now());
        revisions.recount(running, "恢复计时");
    }

    /**
     * Gives an open clock more time; what its last day was and who consented stay on record.
     *
     * @param reason by how much and who consented
     * @throws RequestRejected conflict when its last day has passed, or it is a notice that others rely on
     */
    @Transactional
    public CaseClock extend(String caseNumber, String limitKey, int more, String reason) {
        CaseClock running = runningOrRefuse(caseNumber, limitKey);
        if (running.isNotice() || running.isOverdue(today())) {
            throw RequestRejected.conflict("办件 " + caseNumber + " 的时限已于 " + running.dueOn() + " 届满或者是通知期，不能延长");
        }
        RequestRejected.throwIf(Lengths.missingOrTooLong("reason", "延长的原因", MAX_REVISION, reason, ""));
        mapper.extend(running.id(), more);
        return revisions.recount(clock(running.id()), reason);
    }

    /** Stops a clock because what was owed has been done: in time or late, as the date says. */
    @Transactional
    public void stop(String caseNumber, String limitKey) {
        stop(caseNumber, limitKey, Outcome.IN_TIME);
    }

    /**
     * Stops a clock.
     *
     * @param outcome {@link Outcome#LAPSED} or {@link Outcome#WITHDRAWN} when that is how it ended; with
     *     {@link Outcome#IN_TIME} and {@link Outcome#LATE} it is the date that decides which of the two is recorded
     */
    @Transactional
    public void stop(String caseNumber, String limitKey, Outcome outcome) {
        CaseClock running = goingOn(caseNumber, limitKey);
        boolean byDate = outcome == Outcome.IN_TIME || outcome == Outcome.LATE;
        Outcome dated = running.isOverdue(today()) ? Outcome.LATE : Outcome.IN_TIME;
        stop(running, today(), byDate ? dated : outcome);
    }

    /**
     * Stops a clock that simply runs out: today, or with its last day when that has passed before its timer was attended
     * to. It ends as the caller says, and nobody is late.
     */
    @Transactional
    public void stopByLastDay(String caseNumber, String limitKey, Outcome outcome) {
        CaseClock running = goingOn(caseNumber, limitKey);
        LocalDate on = today().isAfter(running.dueOn()) ? running.dueOn() : today();
        stop(running, on, outcome);
    }

    /** Lets the clock of that key that was stopped last run on as if it never had been: what stopped it was taken back. */
    @Transactional
    public void reopen(String caseNumber, String limitKey) {
        stoppedLast(caseNumber, limitKey).ifPresent(stopped -> {
            mapper.reopen(stopped.id(), key(caseNumber, limitKey));
            tellChanged(caseNumber);
        });
    }

    /** The clock that {@link #reopen} lets run on; none in a case begun before the limit was known. */
    public Optional<CaseClock> stoppedLast(String caseNumber, String limitKey) {
        return of(caseNumber).stream()
                .filter(one -> !one.isOpen() && one.limitKey().equals(limitKey))
                .reduce((earlier, later) -> later);
    }

    private void stop(CaseClock running, LocalDate on, Outcome outcome) {
        // Read already, to find the running one.
        List<CaseClock> before = of(running.caseNumber());
        mapper.stop(running.id(), on, outcome, now());
        events.publishEvent(new ClocksChanged(
                running.caseNumber(),
                before.stream()
                        .map(one -> one.id() == running.id() ? running.stopped(on, outcome) : one)
                        .toList()));
    }

    private void tellChanged(String caseNumber) {
        events.publishEvent(new ClocksChanged(caseNumber, mapper.ofCase(caseNumber)));
    }

    /** Before anybody who follows asks again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void remember(ClocksChanged told) {
        changed.get().put(told.caseNumber(), told.clocks());
    }

    /** The open clock; if it stood still, it goes on from today before it is stopped. */
    private CaseClock goingOn(String caseNumber, String limitKey) {
        CaseClock open = runningOrRefuse(caseNumber, limitKey);
        if (!open.paused()) {
            return open;
        }
        mapper.resume(open.id(), today(), now());
        return revisions.recount(open, "暂停中办结");
    }

    /** Stops what is open of a case that is over. */
    @Transactional
    public void stopAll(String caseNumber, Outcome outcome) {
        stopAllBut(caseNumber, "", outcome);
    }

    /** The same, except for what goes on although the case is over. */
    @Transactional
    public void stopAllBut(String caseNumber, String keptLimitKey, Outcome outcome) {
        of(caseNumber).stream()
                .filter(open -> open.isOpen() && !open.limitKey().equals(keptLimitKey))
                .forEach(open -> stop(caseNumber, open.limitKey(), outcome));
    }

    /** All open clocks, oldest first. */
    public List<CaseClock> open() {
        return mapper.open();
    }

    /** The running clocks that end first, or should have ended: no more than so many. */
    public List<CaseClock> nearest(int atMost) {
        return mapper.nearest(atMost);
    }

    /** The open clock of that key, running or paused. */
    public Optional<CaseClock> running(String caseNumber, String limitKey) {
        return of(caseNumber).stream()
                .filter(one -> one.isOpen() && one.limitKey().equals(limitKey))
                .findFirst();
    }

    /** All clocks of a case, oldest first. */
    public List<CaseClock> of(String caseNumber) {
        List<CaseClock> since = changed.get().get(caseNumber);
        return since == null ? mapper.ofCase(caseNumber) : since;
    }

    /** The clocks of several cases, read at once: by case number, of each case the oldest first. */
    public Map<String, List<CaseClock>> ofCases(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.ofCases(caseNumbers).stream().collect(Collectors.groupingBy(CaseClock::caseNumber));
    }

    public CaseClock clock(long id) {
        return mapper.find(id).orElseThrow(() -> unknown(id));
    }

    /** How the clock stands today, in words and state. */
    public Deadline deadline(CaseClock clockOfCase) {
        return Deadline.of(clockOfCase, calendars.workingDays(), today());
    }

    /** The count of a clock day by day, to its last day; of a paused clock to today. */
    public Explanation explain(long clockId) {
        CaseClock explained = clock(clockId);
        WorkingDays calendar = calendars.workingDays();
        return new Explanation(
                explained,
                limits.of(explained.ruleSet(), explained.limitKey()).asItWas(explained.amount(), explained.unit()),
                deadline(explained),
                new ExplainedCount(revisions.count(explained, calendar))
                        .through(explained.paused() ? today() : explained.dueOn()),
                mapper.pauses(clockId),
                mapper.revisions(clockId));
    }

    /**
     * The moment of the open clock that a model asks for.
     *
     * @return empty when no clock of that key is open
     */
    public Optional<Date> instant(String caseNumber, String limitKey, ClockInstant instant) {
        return running(caseNumber, limitKey).map(open -> instant.of(open, calendars.workingDays()));
    }

    /** The working day after today: what is due by then counts as 即将超期. */
    public LocalDate nextWorkingDay() {
        return calendars.workingDays().plusWorkingDays(today(), 1);
    }

    /** The moment before which a task must be due to count as 今天到期: the end of today, in 朔州. */
    public Date endOfToday() {
        return Date.from(
                today().plusDays(1).atStartOfDay(TimeConfiguration.ZONE).toInstant());
    }

    /** The moment before which a task must be due to count as 即将超期: the end of the next working day, in 朔州. */
    public Date endOfNextWorkingDay() {
        return Date.from(nextWorkingDay()
                .plusDays(1)
                .atStartOfDay(TimeConfiguration.ZONE)
                .toInstant());
    }

    CaseClock runningOrRefuse(String caseNumber, String limitKey) {
        return running(caseNumber, limitKey)
                .orElseThrow(() -> RequestRejected.conflict("办件 " + caseNumber + " 没有正在计时的这一时限，请刷新页面查看办理进展"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    /** The key under which at most one open clock can be stored. */
    private static String key(String caseNumber, String limitKey) {
        return caseNumber + " " + limitKey;
    }

    /** The same for a clock that does not exist and for one of a case that the person may not see. */
    static RequestRejected unknown(long id) {
        return RequestRejected.notFound("没有编号为 " + id + " 的时限，或者您不是当事部门、监督部门人员。请从办件页面进入。");
    }
}
