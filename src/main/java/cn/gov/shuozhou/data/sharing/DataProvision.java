package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** 同意共享的，通过共享平台提供所需数据（第十六条）: the provider uploads what the platform does not hold yet. */
@Service
@Transactional
@Article({"第十六条", "第十七条"})
class DataProvision {

    private final SharingApplications applications;
    private final DataSets dataSets;
    private final Decisions decisions;
    private final CaseSteps steps;
    private final ConditionalSharingProcess process;

    DataProvision(
            SharingApplications applications,
            DataSets dataSets,
            Decisions decisions,
            CaseSteps steps,
            ConditionalSharingProcess process) {
        this.applications = applications;
        this.dataSets = dataSets;
        this.decisions = decisions;
        this.steps = steps;
        this.process = process;
    }

    /**
     * Loads the file and lets the case go on to the grant.
     *
     * @return how many rows the platform now holds
     */
    long provide(String taskId, MultipartFile file, Person person) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_PROVIDE);
        SharingApplication application = applications.application(task.caseNumber());
        Answers.requireProvider(application, person);
        if (!person.has(Role.DATA_OFFICER) && !person.has(Role.APPROVER)) {
            throw RequestRejected.forbidden("只有提供部门的数据专员或审批人可以上传数据。");
        }
        DataSet loaded = dataSets.loadCsv(
                application.resourceId(),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                DataSets.content(file),
                person);
        // Whoever answers the rest of the application at this moment must know whether the data have come.
        applications.held(task.caseNumber());
        decisions.record(task, "已提供", person);
        steps.add(task.caseNumber(), person, "提供共享数据", "导入 %d 行".formatted(loaded.rowTotal()));
        process.provided(task, person.id());
        return loaded.rowTotal();
    }
}
