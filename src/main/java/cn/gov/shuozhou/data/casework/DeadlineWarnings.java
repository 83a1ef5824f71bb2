package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The word before a limit of a case ends. Nothing is said once it has passed: then 登记超期 tells more. */
@Service
@Transactional
public class DeadlineWarnings {

    private final CaseFiles files;
    private final CaseTypes types;
    private final Clocks clocks;
    private final CaseMessages messages;
    private final CaseSteps steps;
    private final Clock clock;

    DeadlineWarnings(
            CaseFiles files, CaseTypes types, Clocks clocks, CaseMessages messages, CaseSteps steps, Clock clock) {
        this.files = files;
        this.types = types;
        this.clocks = clocks;
        this.messages = messages;
        this.steps = steps;
        this.clock = clock;
    }

    /** Warns those whom the limit binds, when it still runs, and puts it on the case's record. */
    public void warn(String caseNumber, String limitKey) {
        CaseFile file = files.file(caseNumber);
        clocks.running(caseNumber, limitKey)
                .filter(running -> !running.isOverdue(LocalDate.now(clock)))
                .ifPresent(running ->
                        types.of(file).concernedBy(file, limitKey).ifPresent(concern -> warn(running, concern)));
    }

    private void warn(CaseClock running, LimitConcern concern) {
        String text = "办件 %s 须于 %s 前%s。"
                .formatted(running.caseNumber(), clocks.deadline(running).until(), concern.duty());
        concern.bound()
                .forEach(bound ->
                        messages.ask(running.caseNumber(), bound, running.limitKey(), concern.matter() + "期限将至", text));
        steps.addBySystem(running.caseNumber(), "提醒" + concern.boundName(), text);
    }
}
