package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/**
 * Guards this procedure's tasks however they are reached: nobody answers an application of his own department, and no
 * task ends unless its form has recorded what it asks for.
 */
@Component
@Article("第十六条")
class SharingTaskRule implements TaskRule {

    private final SharingApplications applications;
    private final CaseRecordMapper records;
    private final DataSets dataSets;
    private final Organization organization;

    SharingTaskRule(
            SharingApplications applications, CaseRecordMapper records, DataSets dataSets, Organization organization) {
        this.applications = applications;
        this.records = records;
        this.dataSets = dataSets;
        this.organization = organization;
    }

    @Override
    public String processKey() {
        return ConditionalSharingProcess.KEY;
    }

    @Override
    public void mayWork(TaskAct act) {
        if (isProviders(act.taskKey())) {
            Answers.requireProvider(
                    applications.submitted(act.caseNumber()),
                    organization
                            .departmentOf(act.userId())
                            .orElseThrow(() -> RequestRejected.forbidden("您的账号未登记所属部门，不能办理。")));
        }
    }

    @Override
    public boolean isRecorded(TaskAct act) {
        return switch (act.taskKey()) {
            case ConditionalSharingProcess.TASK_ANSWER -> records.answersOfTask(act.taskId()) > 0;
            case ConditionalSharingProcess.TASK_SUPERVISE -> records.supervisionsOfTask(act.taskId()) > 0;
            case ConditionalSharingProcess.TASK_MEDIATE -> isMediated(act.caseNumber());
            case ConditionalSharingProcess.TASK_PROVIDE ->
                dataSets.hasData(applications.submitted(act.caseNumber()).resourceId());
            default -> false;
        };
    }

    private boolean isMediated(String caseNumber) {
        Mediation mediation = records.mediation(caseNumber);
        return mediation != null && mediation.result() != null;
    }

    private static boolean isProviders(String taskKey) {
        return taskKey.equals(ConditionalSharingProcess.TASK_ANSWER)
                || taskKey.equals(ConditionalSharingProcess.TASK_PROVIDE);
    }
}
