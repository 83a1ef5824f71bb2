package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.DeadlineView;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.opening.application.ApplicationTaskView.AnswerView;
import cn.gov.shuozhou.data.opening.application.ApplicationTaskView.ApplicantView;
import cn.gov.shuozhou.data.opening.application.ApplicationTaskView.ItemView;
import cn.gov.shuozhou.data.opening.application.ApplicationTaskView.ResourceView;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of a task shows. */
@Service
@Transactional(readOnly = true)
class ApplicationTaskViews {

    private static final Map<String, String> LIMITS = Map.of(
            OpenDataApplicationProcess.TASK_CHECK, ApplicationLimits.CHECK,
            OpenDataApplicationProcess.TASK_ANSWER, ApplicationLimits.ANSWER,
            OpenDataApplicationProcess.TASK_ANSWER_AGAIN, ApplicationLimits.SECOND_ANSWER,
            OpenDataApplicationProcess.TASK_RULE, ApplicationLimits.RULING,
            OpenDataApplicationProcess.TASK_SUPERVISE, ApplicationLimits.SUPERVISION);

    private final OpenApplications applications;
    private final ApplicationMapper mapper;
    private final SealedApplicants applicants;
    private final ApplicantFiles files;
    private final OpenDataApplicationProcess process;
    private final Catalog catalog;
    private final DataSets dataSets;
    private final Overdues overdues;
    private final Clocks clocks;

    ApplicationTaskViews(
            OpenApplications applications,
            ApplicationMapper mapper,
            SealedApplicants applicants,
            ApplicantFiles files,
            OpenDataApplicationProcess process,
            Catalog catalog,
            DataSets dataSets,
            Overdues overdues,
            Clocks clocks) {
        this.applications = applications;
        this.mapper = mapper;
        this.applicants = applicants;
        this.files = files;
        this.process = process;
        this.catalog = catalog;
        this.dataSets = dataSets;
        this.overdues = overdues;
        this.clocks = clocks;
    }

    ApplicationTaskView view(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        OpenDataApplication application = applications.application(task.caseNumber());
        String caseNumber = application.caseNumber();
        Resource resource = catalog.resource(application.resourceId());
        return new ApplicationTaskView(
                taskId,
                caseNumber,
                person.id().equals(task.assignee()),
                new ResourceView(resource.name(), resource.code(), resource.providerName(), resource.summary()),
                application.applicantLabel(),
                application.purpose(),
                application.mode().label(),
                items(application),
                dataSets.hasData(application.resourceId()),
                OpenDataApplicationProcess.isAgain(task),
                application.supplementAsked(),
                application.supplement(),
                application.consentAsked(),
                application.objection(),
                application.ruling(),
                mapper.answers(caseNumber).stream().map(this::view).toList(),
                overdues.rows(caseNumber),
                deadline(task).orElse(null),
                application.link());
    }

    /**
     * Who has applied, for whoever answers.
     *
     * @throws RequestRejected forbidden for all others; gone when the applicant has been forgotten
     */
    ApplicantView applicant(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        if (!OpenDataApplicationProcess.isProviders(task.key()) || !person.id().equals(task.assignee())) {
            throw RequestRejected.forbidden("只有签收了受理审查或者答复待办的人可以查看申请人的身份。请先签收。");
        }
        Applicant applicant =
                applicants.of(task.caseNumber()).orElseThrow(() -> RequestRejected.notFound("申请人的身份已经按期删除。"));
        return new ApplicantView(
                applicant.name(),
                applicant.kind().numberLabel(),
                applicant.number(),
                applicant.phone(),
                applicant.email(),
                files.of(task.caseNumber()));
    }

    private List<ItemView> items(OpenDataApplication application) {
        Map<Long, Item> live = catalog.items(application.resourceId()).stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        return mapper.items(application.caseNumber()).stream()
                .map(asked -> view(asked, Optional.ofNullable(live.get(asked.itemId()))))
                .toList();
    }

    private static ItemView view(AnsweredItem asked, Optional<Item> item) {
        return new ItemView(
                asked.itemId(),
                asked.name(),
                item.map(one -> one.sensitivity().label()).orElse("已不在目录中"),
                item.map(OpenAnswerRules::registered)
                        .filter(rule -> rule != MaskingRule.NONE)
                        .map(MaskingRule::label)
                        .orElse(""));
    }

    private AnswerView view(OpenAnswer answer) {
        RefusalGround ground = answer.ground();
        return new AnswerView(
                answer.decision().label(),
                ground == null ? "" : ground.label(),
                Objects.requireNonNullElse(answer.referral(), ""),
                answer.reason(),
                answer.basis(),
                mapper.answeredItems(answer.id()).stream()
                        .map(item -> item.name() + "：" + item.treatment())
                        .toList(),
                answer.decidedByName(),
                answer.decidedAt());
    }

    /** The limit of this task: those of the case's other tasks run beside it. */
    private Optional<DeadlineView> deadline(OpenTask task) {
        return Optional.ofNullable(LIMITS.get(task.key()))
                .flatMap(limit -> clocks.running(task.caseNumber(), limit))
                .map(open -> DeadlineView.of(open, clocks.deadline(open)));
    }
}
