package cn.gov.shuozhou.data.casework.sample;

import static cn.gov.shuozhou.data.casework.Recipient.applicant;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.NewCase;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.transaction.annotation.Transactional;

@Transactional
class SampleInquiries {

    private final CaseFiles files;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final Decisions decisions;
    private final CaseMessages messages;
    private final SampleInquiryProcess process;
    private final Clock clock;

    SampleInquiries(
            CaseFiles files,
            Clocks clocks,
            CaseSteps steps,
            Decisions decisions,
            CaseMessages messages,
            SampleInquiryProcess process,
            Clock clock) {
        this.files = files;
        this.clocks = clocks;
        this.steps = steps;
        this.decisions = decisions;
        this.messages = messages;
        this.process = process;
        this.clock = clock;
    }

    void raise(String number, String subject, Person person, String department) {
        files.open(new NewCase(
                number,
                SampleInquiryProcess.KEY,
                SampleState.ANSWERING,
                subject,
                null,
                person,
                department,
                department));
        steps.add(number, person, "提出咨询", subject);
        clocks.start(number, SampleInquiryProcess.LIMIT, LocalDate.now(clock));
        process.start(number, department);
    }

    void answer(String taskId, String words, Person person) {
        OpenTask task = process.task(taskId, SampleInquiryProcess.TASK_ANSWER);
        if (words.isBlank()) {
            throw RequestRejected.invalid("words", "请填写答复。");
        }
        decisions.record(task, "已答复", person);
        steps.add(task.caseNumber(), person, "答复咨询", words);
        process.answered(task, person.id());
    }

    void close(String number) {
        clocks.stopAll(number, Outcome.IN_TIME);
        files.close(number, SampleState.ANSWERED, CaseOutcome.AGREED);
        messages.tell(number, applicant(), "咨询已答复", "请查看办件。");
    }
}
