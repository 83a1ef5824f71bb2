package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.casework.OverdueMapper.Late;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
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
    private final CaseMessages messages;
    private final CaseSteps steps;
    private final Clock clock;

    Overdues(
            OverdueMapper mapper,
            CaseFiles files,
            CaseTypes types,
            Clocks clocks,
            CaseMessages messages,
            CaseSteps steps,
            Clock clock) {
        this.mapper = mapper;
        this.files = files;
        this.types = types;
        this.clocks = clocks;
        this.messages = messages;
        this.steps = steps;
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
            mapper.insert(late, file.handlingDepartment(), now);
        }
        files.markOverdue(late.caseNumber(), true);
        concern(file, late).ifPresent(concern -> tell(late, concern));
    }

    /** Late is who acts after the last day, whether or not the timer has run by then: the date decides (第十六条). */
    @EventListener
    public void recordWithoutTimer(ClocksChanged changed) {
        files.find(changed.caseNumber())
                .ifPresent(file -> clocks.of(file.number()).stream()
                        .filter(stopped -> !stopped.isOpen() && stopped.isOverdue(LocalDate.now(clock)))
                        .filter(stopped -> concern(file, stopped)
                                .filter(LimitConcern::isRecorded)
                                .isPresent())
                        .filter(stopped -> mapper.rows(stopped.id()) == 0)
                        .forEach(stopped -> record(file, stopped)));
    }

    private Optional<LimitConcern> concern(CaseFile file, CaseClock limit) {
        return types.of(file).concernedBy(file, limit.limitKey());
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
        String text = "%s未在 %s 24:00 前%s，%s"
                .formatted(concern.boundName(), late.dueOn(), concern.duty(), concern.consequence());
        steps.addBySystem(caseNumber, "登记超期", text);
        concern.bound()
                .forEach(bound -> messages.tell(
                        caseNumber,
                        bound,
                        concern.matter() + "已超期",
                        "%s%s义务不因超期而免除，请尽快办理。".formatted(text, concern.matter())));
        concern.others().forEach(other -> messages.tell(caseNumber, other, concern.matter() + "已超期", text));
    }

    /** What is on record of a case, oldest first, also what was voided. */
    @Transactional(readOnly = true)
    public List<Overdue> of(String caseNumber) {
        return mapper.ofCase(caseNumber);
    }

    /** The names of the departments that are on record as late, by clock. */
    @Transactional(readOnly = true)
    public Map<Long, String> lateDepartments(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.late(caseNumbers).stream().collect(Collectors.toMap(Late::clockId, Late::department));
    }

    /** Whether a limit of the case that ran out waits for those who supervise. */
    @Transactional(readOnly = true)
    public boolean isUnhandled(String caseNumber) {
        return of(caseNumber).stream().anyMatch(row -> row.stands() && row.measure() == null);
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
    }

    /** The limit was not exceeded after all; the row stays with the reason. */
    public void voidRow(CaseClock judged, String reason) {
        if (mapper.voidRow(judged.id(), reason, LocalDateTime.now(clock)) == 0) {
            return;
        }
        String caseNumber = judged.caseNumber();
        files.markOverdue(caseNumber, mapper.ofCase(caseNumber).stream().anyMatch(Overdue::stands));
        steps.addBySystem(caseNumber, "撤销超期登记", reason);
    }
}
