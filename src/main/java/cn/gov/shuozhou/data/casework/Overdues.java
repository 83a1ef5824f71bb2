package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.casework.OverdueMapper.Late;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The overdue register of all procedures. */
@Service
@Transactional
@Article("第三十三条")
public class Overdues {

    private final OverdueMapper mapper;
    private final CaseFiles files;
    private final CaseTypes types;
    private final Clocks clocks;
    private final TimeLimits limits;
    private final CaseMessages messages;
    private final CaseSteps steps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Overdues(
            OverdueMapper mapper,
            CaseFiles files,
            CaseTypes types,
            Clocks clocks,
            TimeLimits limits,
            CaseMessages messages,
            CaseSteps steps,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.types = types;
        this.clocks = clocks;
        this.limits = limits;
        this.messages = messages;
        this.steps = steps;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records that the open clock of this limit has run out, and tells both sides. The duty stays. Nothing happens when it
     * is on record already.
     */
    public void record(String caseNumber, String limitKey) {
        record(files.file(caseNumber), clocks.running(caseNumber, limitKey).orElseThrow());
    }

    private void record(CaseFile file, CaseClock late) {
        if (mapper.standing(late.id()) > 0) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.restore(late, now) == 0) {
            mapper.insert(late, lateDepartment(file, late), now);
        }
        mapper.insertChange(late.id(), true, null, now);
        files.followRegister(late.caseNumber());
        concern(file, late).ifPresent(concern -> tell(late, concern));
    }

    /** A notice of working days can prove a row wrong, or right after all. What runs out only now is left to its timer. */
    @EventListener
    @Order(MovedDeadlines.TOLD_FIRST + 1)
    public void follow(DeadlineMoved moved) {
        CaseClock judged = clocks.clock(moved.clockId());
        if (!judged.isOverdue(LocalDate.now(clock))) {
            voidRow(judged, "%s，最后一日为 %s，没有超期".formatted(moved.reason(), judged.dueOn()));
        } else if (mapper.redate(judged) == 0 && !judged.isOpen()) {
            files.find(judged.caseNumber())
                    .filter(file -> concern(file, judged)
                            .filter(LimitConcern::isRecorded)
                            .isPresent())
                    .ifPresent(file -> record(file, judged));
        }
    }

    /**
     * Late is who acts after the last day, whether or not the timer has run by then: the date decides (第十六条). Runs before the
     * case file follows the register.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    public void recordWithoutTimer(ClocksChanged changed) {
        List<CaseClock> late = changed.clocks().stream()
                .filter(stopped -> !stopped.isOpen() && stopped.isOverdue(LocalDate.now(clock)))
                .toList();
        if (!late.isEmpty()) {
            files.find(changed.caseNumber())
                    .ifPresent(file -> late.stream()
                            .filter(stopped -> concern(file, stopped)
                                    .filter(LimitConcern::isRecorded)
                                    .isPresent())
                            .filter(stopped -> mapper.rows(stopped.id()) == 0)
                            .forEach(stopped -> record(file, stopped)));
        }
    }

    private Optional<LimitConcern> concern(CaseFile file, CaseClock limit) {
        return types.of(file).concernedBy(file, limit.limitKey());
    }

    private String lateDepartment(CaseFile file, CaseClock late) {
        return concern(file, late).map(LimitConcern::lateDepartment).orElseGet(file::handlingDepartment);
    }

    private TimeLimit limit(CaseClock ofCase) {
        return limits.of(ofCase.ruleSet(), ofCase.limitKey());
    }

    /** The same for whichever of these limits is open and past its last day. */
    public void recordAny(String caseNumber, String... limitKeys) {
        LocalDate today = LocalDate.now(clock);
        Stream.of(limitKeys)
                .filter(key -> clocks.running(caseNumber, key)
                        .filter(open -> open.isOverdue(today))
                        .isPresent())
                .forEach(key -> record(caseNumber, key));
    }

    private void tell(CaseClock late, LimitConcern concern) {
        String caseNumber = late.caseNumber();
        TimeLimit limit = limit(late);
        String text = "%s未在 %s 24:00 前%s，%s。"
                .formatted(concern.boundName(), late.dueOn(), concern.duty(), OverdueConsequence.words(limit));
        steps.addBySystem(caseNumber, "登记超期", text);
        concern.bound()
                .forEach(bound -> messages.ask(
                        caseNumber,
                        bound,
                        late.limitKey(),
                        concern.matter() + "已超期",
                        "%s%s义务不因超期而免除，请尽快办理。".formatted(text, concern.matter())));
        Recipient supervisors = Recipient.role(OverdueConsequence.escalatedTo(limit));
        // Nobody is told twice: first those of whom something is asked.
        messages.ask(caseNumber, supervisors, oversight(late.limitKey()), concern.matter() + "已超期", text);
        concern.others().forEach(other -> messages.tell(caseNumber, other, concern.matter() + "已超期", text));
    }

    /** The matter of those who see to it that somebody who is late acts. */
    private static String oversight(String limitKey) {
        return "late " + limitKey;
    }

    /** What is on record of a case, oldest first, also what was voided. */
    @Transactional(readOnly = true)
    public List<Overdue> of(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /** The same as the case's page and forms show it. */
    @Transactional(readOnly = true)
    public List<OverdueRow> rows(String caseNumber) {
        CaseFile file = files.file(caseNumber);
        return of(caseNumber).stream()
                .map(overdue -> row(file, overdue, clocks.clock(overdue.clockId())))
                .toList();
    }

    private OverdueRow row(CaseFile file, Overdue overdue, CaseClock late) {
        TimeLimit limit = limit(late);
        String duty = concern(file, late).map(LimitConcern::duty).orElse(limit.name());
        return new OverdueRow(overdue, duty, OverdueConsequence.words(limit), limit.mayBeViolation());
    }

    /** Which item of 第三十三条 it may be, in words; empty when the limit is none that 第三十三条 speaks of. */
    @Transactional(readOnly = true)
    public String violationWords(Overdue overdue) {
        return limit(clocks.clock(overdue.clockId())).violationWords();
    }

    /** The names of the departments that are on record as late, by clock. */
    @Transactional(readOnly = true)
    public Map<Long, String> lateDepartments(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.late(caseNumbers).stream().collect(Collectors.toMap(Late::clockId, Late::department));
    }

    /** What stands of these limits and waits for those who supervise. */
    @Transactional(readOnly = true)
    public List<Overdue> unhandled(String caseNumber, Collection<String> limitKeys) {
        return of(caseNumber).stream()
                .filter(row -> row.stands() && row.measure() == null && limitKeys.contains(row.limitKey()))
                .toList();
    }

    /**
     * Writes down what was done about it.
     *
     * @throws RequestRejected conflict when it was handled already
     */
    public void handle(Overdue overdue, SupervisionMeasure measure, String opinion, Person person) {
        if (mapper.handle(overdue.id(), measure, opinion, person.id(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("该超期刚刚已由他人处理，您的意见没有登记。请刷新待办列表。");
        }
        messages.settle(overdue.caseNumber(), oversight(overdue.limitKey()));
    }

    /** The limit was not exceeded after all; the row stays with the reason. */
    public void voidRow(CaseClock judged, String reason) {
        Overdue row = mapper.ofClock(judged.id());
        LocalDateTime now = LocalDateTime.now(clock);
        if (row == null || mapper.voidRow(judged.id(), reason, now) == 0) {
            return;
        }
        mapper.insertChange(judged.id(), false, reason, now);
        String caseNumber = judged.caseNumber();
        files.followRegister(caseNumber);
        messages.settle(caseNumber, oversight(judged.limitKey()));
        steps.addBySystem(caseNumber, "撤销超期登记", reason);
        events.publishEvent(
                new OverdueVoided(judged.id(), caseNumber, judged.limitKey(), row.measure() != null, reason));
        concern(files.file(caseNumber), judged).ifPresent(concern -> tellVoided(judged, concern, reason));
    }

    private void tellVoided(CaseClock judged, LimitConcern concern, String reason) {
        String text = "办件 %s 原登记%s的%s超期，现已撤销：%s。"
                .formatted(judged.caseNumber(), concern.boundName(), concern.matter(), reason);
        Recipient supervisors = Recipient.role(OverdueConsequence.escalatedTo(limit(judged)));
        Stream.of(concern.bound(), concern.others(), List.of(supervisors))
                .flatMap(List::stream)
                .forEach(recipient -> messages.tell(judged.caseNumber(), recipient, "超期登记已撤销", text));
    }
}
