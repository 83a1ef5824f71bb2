package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 同意共享的，通过共享平台提供所需数据（第十六条）: the provider uploads what the platform does not hold yet. */
@Service
@Transactional
@Article({"第十六条", "第十七条"})
class DataProvision {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 2000;

    private final SharingApplications applications;
    private final DataProposals proposals;
    private final Decisions decisions;
    private final CaseSteps steps;
    private final ConditionalSharingProcess process;

    DataProvision(
            SharingApplications applications,
            DataProposals proposals,
            Decisions decisions,
            CaseSteps steps,
            ConditionalSharingProcess process) {
        this.applications = applications;
        this.proposals = proposals;
        this.decisions = decisions;
        this.steps = steps;
        this.process = process;
    }

    /** A case that waits for a resource's data. */
    record Awaited(String caseNumber, long resourceId) {}

    /** What the person is to give the data for. */
    @Transactional(readOnly = true)
    Awaited awaited(String taskId, Person person) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_PROVIDE);
        SharingApplication application = authorized(applications.application(task.caseNumber()), person);
        return new Awaited(application.number(), application.resourceId());
    }

    /**
     * Lets what {@link ProvidedFiles} has checked take the place of the data in use, and the case go on to the grant.
     *
     * @param dataSet that whose counts the person has seen
     * @return how many rows the platform now holds
     * @throws RequestRejected invalid without a reason that is needed; conflict when something else has happened meanwhile
     */
    long provide(String taskId, @Nullable Long dataSet, @Nullable String reason, Person person) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_PROVIDE);
        SharingApplication application = provided(task, person);
        if (dataSet == null) {
            throw RequestRejected.invalid("file", "请先选择数据文件，检查通过后核对行数再提交。");
        }
        DataSet loaded =
                proposals.confirm(application.resourceId(), dataSet, Objects.requireNonNullElse(reason, ""), person);
        // Whoever answers the rest of the application at this moment must know whether the data have come.
        applications.held(task.caseNumber());
        decisions.record(task, "已提供", person);
        steps.add(task.caseNumber(), person, "提供共享数据", "导入 %d 行".formatted(loaded.rowTotal()));
        process.provided(task, person.id());
        return loaded.rowTotal();
    }

    /**
     * Ends the case because there are no data to give; the requester and the bureau are told.
     *
     * @throws RequestRejected invalid without a reason that says something
     */
    void giveUp(String taskId, @Nullable String reason, Person person) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_PROVIDE);
        provided(task, person);
        String why = Objects.requireNonNullElse(reason, "").strip();
        RequestRejected.throwIf(Substance.problem("reason", "不能提供数据的理由", SHORTEST, LONGEST, why));
        decisions.record(task, "不能提供", person);
        steps.add(task.caseNumber(), person, "不能提供数据", why);
        process.resourceGone(task.caseNumber());
    }

    private SharingApplication provided(OpenTask task, Person person) {
        return authorized(applications.held(task.caseNumber()), person);
    }

    private static SharingApplication authorized(SharingApplication application, Person person) {
        Answers.requireProvider(application, person);
        if (!person.has(Role.DATA_OFFICER) && !person.has(Role.APPROVER)) {
            throw RequestRejected.forbidden("只有提供部门的数据专员或审批人可以办理。");
        }
        return application;
    }
}
