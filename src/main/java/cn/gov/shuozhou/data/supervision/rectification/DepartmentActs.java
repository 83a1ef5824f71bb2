package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the department does: it is heard, signs for what is served, and shows what it has put right. */
@Service
@Transactional
@Article("第三十三条")
class DepartmentActs {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4_000;

    private final RectificationProcess process;
    private final Rectifications rectifications;
    private final Documents documents;
    private final Decisions decisions;
    private final Attachments attachments;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    DepartmentActs(
            RectificationProcess process,
            Rectifications rectifications,
            Documents documents,
            Decisions decisions,
            Attachments attachments,
            Clocks clocks,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.process = process;
        this.rectifications = rectifications;
        this.documents = documents;
        this.decisions = decisions;
        this.attachments = attachments;
        this.clocks = clocks;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is said, with the files that show it. */
    record Statement(@Nullable String text, @Nullable List<Long> attachments) {}

    /**
     * Says what speaks against 整改.
     *
     * @throws RequestRejected invalid; conflict after the last day, whether or not the timer has run
     */
    void defend(String taskId, Statement statement, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_DEFENCE);
        Rectification one = rectifications.held(task.caseNumber());
        one.requireState(RectificationState.HEARING, "陈述申辩");
        requireInTime(one, RectificationProcess.DEFENCE_LIMIT, "陈述申辩的期限");
        String text = text(statement, "陈述和申辩");
        decisions.record(task, "已陈述申辩", person);
        attachments.bind(statement.attachments(), AttachmentStep.DEFENCE, taskId, one.caseNumber(), person);
        clocks.stop(one.caseNumber(), RectificationProcess.DEFENCE_LIMIT);
        rectifications.enter(one.caseNumber(), EntryKind.DEFENCE, "", text, person);
        process.done(task, person.id());
    }

    /** Signs for the document that was served last; its limit begins. */
    void receive(String taskId, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_RECEIVE);
        Rectification one = rectifications.held(task.caseNumber());
        one.requireState(RectificationState.SERVING, "签收");
        requireInTime(one, RectificationProcess.RECEIPT_LIMIT, "签收的期限");
        decisions.record(task, "已签收", person);
        IssuedDocument served = documents.lastServed(one.caseNumber());
        documents.receive(served, person.id(), LocalDate.now(clock));
        clocks.stop(one.caseNumber(), RectificationProcess.RECEIPT_LIMIT);
        steps.add(one.caseNumber(), person, "签收文书", served.number());
        process.done(task, person.id());
    }

    /**
     * Shows what has been put right. The day of this counts; the clock stands still while it is verified.
     *
     * @throws RequestRejected invalid; conflict after the last day, whether or not the timer has run
     */
    void handIn(String taskId, Statement statement, Person person) {
        OpenTask task = process.task(taskId, RectificationProcess.TASK_RECTIFY);
        Rectification one = rectifications.held(task.caseNumber());
        one.requireState(RectificationState.RECTIFYING, "提交整改情况");
        requireInTime(one, RectificationProcess.LIMIT, "整改期限");
        String text = text(statement, "整改情况");
        decisions.record(task, "已提交整改情况", person);
        attachments.bind(statement.attachments(), AttachmentStep.PROOF, taskId, one.caseNumber(), person);
        rectifications.enter(one.caseNumber(), EntryKind.PROOF, "", text, person);
        clocks.pause(one.caseNumber(), RectificationProcess.LIMIT, "核验整改情况");
        clocks.start(one.caseNumber(), RectificationProcess.VERIFICATION_LIMIT, LocalDate.now(clock));
        rectifications.move(one.caseNumber(), RectificationState.VERIFYING);
        messages.tell(
                one.caseNumber(),
                RectificationCaseType.SUPERVISORS,
                "待核验整改",
                "%s已提交整改情况，请逐项核验。".formatted(one.departmentName()));
        process.done(task, person.id());
    }

    /** By date, not by whether the timer has run. */
    private void requireInTime(Rectification one, String limit, String name) {
        clocks.running(one.caseNumber(), limit)
                .filter(running -> running.isOverdue(LocalDate.now(clock)))
                .ifPresent(over -> {
                    throw RequestRejected.conflict("%s已于 %s 24:00 届满，没有受理。请刷新页面查看下一步。".formatted(name, over.dueOn()));
                });
    }

    private static String text(Statement statement, String name) {
        RequestRejected.throwIf(Substance.problem("text", name, SHORTEST, LONGEST, statement.text()));
        return String.valueOf(statement.text()).strip();
    }
}
