package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.ClocksChanged;
import cn.gov.shuozhou.data.database.TransactionScoped;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final Clocks clocks;
    private final Clock clock;
    private final TransactionScoped<Map<String, CaseFile>> known = new TransactionScoped<>(HashMap::new);

    CaseFiles(CaseFileMapper mapper, CaseTypes types, Clocks clocks, Clock clock) {
        this.mapper = mapper;
        this.types = types;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Opens the file of a case that has just been received; its rule set is the one in force today. */
    public void open(NewCase opened) {
        LocalDateTime now = now();
        CaseState state = opened.state();
        mapper.insert(opened, state.name(), state.phase(), TimeLimits.DEFAULT_RULE_SET, now);
        Map<CaseParty, String> parties = new EnumMap<>(Map.of(CaseParty.HANDLER, opened.handlingDepartment()));
        String applying = opened.applicant().departmentCode();
        if (applying != null) {
            parties.put(CaseParty.APPLICANT, applying);
        }
        mapper.insertParties(opened.number(), parties, now);
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
        boolean measured = isMeasured(lasting(caseNumber), clocks.of(caseNumber), outcome);
        if (mapper.close(caseNumber, to.name(), to.phase(), outcome, measured, now()) == 0) {
            throw closedAlready(caseNumber);
        }
        mapper.insertFacts(caseNumber, Map.of(CaseFact.STATE, to.name(), CaseFact.OUTCOME, outcome.name()), now());
    }

    /** The case is about something else, as lists name it. */
    public void rename(String caseNumber, String subject) {
        mapper.rename(caseNumber, subject);
        known.get().remove(caseNumber);
        mapper.insertFacts(caseNumber, Map.of(CaseFact.SUBJECT, subject), now());
    }

    /** The department has been told of the case and may respond; nothing new when it was told before. */
    public void concern(String caseNumber, String department) {
        if (mapper.parties(caseNumber, department, CaseParty.CONCERNED) == 0) {
            mapper.insertParties(
                    caseNumber,
                    Map.of(CaseParty.CONCERNED, department),
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
        find(changed.caseNumber()).ifPresent(file -> follow(file, changed.clocks()));
    }

    private void follow(CaseFile file, List<CaseClock> ofCase) {
        Optional<CaseClock> nearest = ofCase.stream()
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
        if (file.outcome() != null) {
            mapper.setMeasured(file.number(), isMeasured(file, ofCase, file.outcome()));
        }
    }

    /** The rate of what was done in time speaks of cases that ran their course under a limit of a department. */
    private boolean isMeasured(CaseFile file, List<CaseClock> ofCase, CaseOutcome outcome) {
        return !outcome.isTakenBack()
                && ofCase.stream()
                        .anyMatch(limit ->
                                types.of(file).departmentBoundBy(file, limit).isPresent());
    }

    /**
     * The file as this transaction first read it: good for what no step of the case changes, its procedure, parties and
     * subject.
     *
     * @throws RequestRejected not found
     */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    CaseFile lasting(String caseNumber) {
        CaseFile first = known.get().get(caseNumber);
        return first == null ? file(caseNumber) : first;
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
        Optional<CaseFile> found = Optional.ofNullable(mapper.find(caseNumber));
        found.ifPresent(file -> known.get().putIfAbsent(caseNumber, file));
        return found;
    }

    /** Those of these cases that have a file, by number. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Map<String, CaseFile> all(Collection<String> caseNumbers) {
        return caseNumbers.isEmpty()
                ? Map.of()
                : mapper.all(caseNumbers).stream().collect(Collectors.toMap(CaseFile::number, Function.identity()));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private static RequestRejected closedAlready(String caseNumber) {
        return RequestRejected.conflict("办件 %s 刚刚已办结，您的操作没有生效。请刷新页面查看最新进展。".formatted(caseNumber));
    }
}
