package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.attachment.AttachmentStep;
import cn.gov.shuozhou.data.casework.attachment.Attachments;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.AnswerForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.CheckForm;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.opening.consent.Consents;
import cn.gov.shuozhou.data.opening.consent.RecordedConsent;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 受理审查 and 答复: what the provider decides on an application. */
@Service
@Transactional
@Article({"第二十三条", "第二十五条"})
class ApplicationAnswers {

    private static final String ACCEPT = "ACCEPT";
    private static final String SUPPLEMENT = "SUPPLEMENT";

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final OpenAnswerRules rules;
    private final OpenDataApplicationProcess process;
    private final Consents consents;
    private final Attachments attachments;
    private final Decisions decisions;
    private final Overdues overdues;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final Clock clock;

    ApplicationAnswers(
            OpenApplications applications,
            ApplicationMapper mapper,
            OpenAnswerRules rules,
            OpenDataApplicationProcess process,
            Consents consents,
            Attachments attachments,
            Decisions decisions,
            Overdues overdues,
            Clocks clocks,
            CaseSteps steps,
            Clock clock) {
        this.applications = applications;
        this.mapper = mapper;
        this.rules = rules;
        this.process = process;
        this.consents = consents;
        this.attachments = attachments;
        this.decisions = decisions;
        this.overdues = overdues;
        this.clocks = clocks;
        this.steps = steps;
        this.clock = clock;
    }

    /** Finds the application complete, or says once what is missing. */
    void check(String taskId, CheckForm form, Person person) {
        OpenTask task = process.task(taskId, OpenDataApplicationProcess.TASK_CHECK);
        OpenDataApplication application = applications.held(task.caseNumber());
        if (!application.isFor(person) && !person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("该待办由提供部门或者市政务信息管理局办理，您不能办理。");
        }
        boolean incomplete = SUPPLEMENT.equals(form.result());
        if (!incomplete && !ACCEPT.equals(form.result())) {
            throw RequestRejected.invalid("result", "请选择：受理，或者告知补正。");
        }
        String missing =
                incomplete ? Objects.requireNonNullElse(form.missing(), "").strip() : "";
        if (incomplete) {
            RequestRejected.throwIf(Substance.problem(
                    "missing", "需要补正的内容", ApplicationRules.SHORTEST, OpenAnswerRules.LONGEST, missing));
            mapper.askSupplement(application.caseNumber(), missing);
        }
        decisions.record(task, incomplete ? "告知补正" : "受理", person);
        steps.add(application.caseNumber(), person, incomplete ? "告知补正" : "受理申请", missing);
        clocks.stop(application.caseNumber(), ApplicationLimits.CHECK);
        process.checked(task, person.id(), incomplete);
    }

    /** Opens the data, wholly or in part, refuses them, or asks third parties first. */
    void answer(String taskId, AnswerForm form, Person person) {
        OpenTask task = process.answering(taskId);
        OpenDataApplication application = applications.held(task.caseNumber());
        if (!application.isFor(person) || !person.has(Role.APPROVER)) {
            throw RequestRejected.forbidden("该待办由提供部门的审批人办理，您不能办理。");
        }
        String caseNumber = application.caseNumber();
        CheckedAnswer answer =
                rules.check(form, application, mapper.items(caseNumber), OpenDataApplicationProcess.isAgain(task));
        decisions.record(task, answer.decision().label(), person);
        if (answer.decision() == Decision.CONSENT) {
            mapper.askConsent(caseNumber, answer.reason());
        } else {
            mapper.insertAnswer(caseNumber, taskId, answer, person, LocalDateTime.now(clock));
            long id = mapper.answerOf(taskId).id();
            answer.items().forEach(item -> mapper.insertAnswerItem(id, item));
            keep(answer.recorded(), id, form, task, person);
        }
        steps.add(caseNumber, person, answer.decision().label(), words(answer));
        process.answered(task, person.id(), answer.decision(), isOnRecord(caseNumber));
    }

    private void keep(@Nullable RecordedConsent consent, long answerId, AnswerForm form, OpenTask task, Person person) {
        if (consent != null) {
            consents.keepForAnswer(answerId, consent);
            attachments.bind(form.attachments(), AttachmentStep.CONSENT, task.id(), task.caseNumber(), person);
        }
    }

    private static String words(CheckedAnswer answer) {
        RefusalGround ground = answer.ground();
        String items = answer.decision().opens()
                ? answer.items().stream()
                        .map(item -> item.name() + item.treatment())
                        .collect(Collectors.joining("、"))
                : "";
        return ground == null ? items : "%s：%s".formatted(ground.label(), answer.reason());
    }

    private boolean isOnRecord(String caseNumber) {
        return overdues.of(caseNumber).stream()
                .anyMatch(row -> row.stands() && row.limitKey().equals(ApplicationLimits.ANSWER));
    }
}
