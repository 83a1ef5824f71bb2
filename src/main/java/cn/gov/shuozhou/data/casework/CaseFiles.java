package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file of every case: written in the transaction of what it tells about, the only source of lists across procedures
 * and of reports.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseFiles {

    private final CaseFileMapper mapper;
    private final CaseTypes types;
    private final Organization organization;
    private final Clocks clocks;
    private final Clock clock;

    CaseFiles(CaseFileMapper mapper, CaseTypes types, Organization organization, Clocks clocks, Clock clock) {
        this.mapper = mapper;
        this.types = types;
        this.organization = organization;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Opens the file of a case that has just been received; its rule set is the one in force today. */
    public void open(NewCase opened) {
        LocalDateTime now = now();
        CaseState state = opened.state();
        mapper.insert(
                opened, state.name(), state.phase(), TimeLimits.DEFAULT_RULE_SET, countyOf(opened.supervised()), now);
        String applying = opened.applicant().departmentCode();
        if (applying != null) {
            mapper.insertParty(opened.number(), applying, CaseParty.APPLICANT, now);
        }
        mapper.insertParty(opened.number(), opened.handlingDepartment(), CaseParty.HANDLER, now);
        mapper.insertFacts(
                opened.number(),
                Map.of(
                        CaseFact.SUBJECT, opened.subject(),
                        CaseFact.HANDLER, opened.handlingDepartment(),
                        CaseFact.STATE, state.name()),
                now);
    }

    /** The case has come to stand elsewhere. */
    public void move(String caseNumber, CaseState to) {
        if (mapper.move(caseNumber, to.name(), to.phase(), now()) == 0) {
            throw closedAlready(caseNumber);
        }
        mapper.insertFacts(caseNumber, Map.of(CaseFact.STATE, to.name()), now());
    }

    /** The case is over. */
    public void close(String caseNumber, CaseState to, CaseOutcome outcome) {
        if (mapper.close(caseNumber, to.name(), to.phase(), outcome, now()) == 0) {
            throw closedAlready(caseNumber);
        }
        mapper.insertFacts(caseNumber, Map.of(CaseFact.STATE, to.name(), CaseFact.OUTCOME, outcome.name()), now());
        measure(file(caseNumber));
    }

    /** The case is about something else, as lists name it. */
    public void rename(String caseNumber, String subject) {
        mapper.rename(caseNumber, subject);
        mapper.insertFacts(caseNumber, Map.of(CaseFact.SUBJECT, subject), now());
    }

    /** The department has been told of the case and may respond; nothing new when it was told before. */
    public void concern(String caseNumber, String department) {
        if (mapper.parties(caseNumber, department, CaseParty.CONCERNED) == 0) {
            mapper.insertParty(
                    caseNumber,
                    department,
                    CaseParty.CONCERNED,
                    file(caseNumber).receivedAt());
        }
    }

    /** What the overdue register says of the case follows it, in its transaction. */
    void followRegister(String caseNumber) {
        mapper.setOverdue(caseNumber);
    }

    /** The nearest last day follows the clocks, in their transaction. */
    @EventListener
    public void follow(ClocksChanged changed) {
        CaseFile file = mapper.find(changed.caseNumber());
        if (file == null) {
            return;
        }
        Optional<CaseClock> nearest = clocks.of(file.number()).stream()
                .filter(open -> open.isOpen()
                        && !open.paused()
                        && types.of(file).concernedBy(file, open.limitKey()).isPresent())
                .min(Comparator.comparing(CaseClock::dueOn));
        mapper.setDue(
                file.number(),
                nearest.map(CaseClock::dueOn).orElse(null),
                nearest.map(CaseClock::provisional).orElse(false));
        if (file.overdue()) {
            followRegister(file.number());
        }
        if (!file.isOpen()) {
            measure(file);
        }
    }

    /** The rate of what was done in time speaks of cases that ran their course under a limit of a department. */
    private void measure(CaseFile file) {
        CaseOutcome outcome = file.outcome();
        boolean tookItsCourse = outcome != null && !outcome.isTakenBack();
        mapper.setMeasured(
                file.number(),
                tookItsCourse
                        && clocks.of(file.number()).stream()
                                .anyMatch(limit -> types.of(file)
                                        .departmentBoundBy(file, limit)
                                        .isPresent()));
    }

    /**
     * The file of this case.
     *
     * @throws RequestRejected not found
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public CaseFile file(String caseNumber) {
        return find(caseNumber)
                .orElseThrow(() -> RequestRejected.notFound("没有编号为“%s”的办件，请核对编号。".formatted(caseNumber)));
    }

    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<CaseFile> find(String caseNumber) {
        return Optional.ofNullable(mapper.find(caseNumber));
    }

    /** Those of these cases that have a file, by number. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Map<String, CaseFile> all(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.all(caseNumbers).stream().collect(Collectors.toMap(CaseFile::number, Function.identity()));
    }

    private @Nullable String countyOf(String department) {
        Department supervised = organization.department(department);
        return supervised.level() == Department.Level.COUNTY ? supervised.regionCode() : null;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static RequestRejected closedAlready(String caseNumber) {
        return RequestRejected.conflict("办件 %s 刚刚已办结，您的操作没有生效。请刷新页面查看最新进展。".formatted(caseNumber));
    }
}
