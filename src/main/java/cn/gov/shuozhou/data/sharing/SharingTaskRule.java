package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/**
 * Guards this procedure's tasks however they are reached: nobody answers an application of the own department.
 */
@Component
@Article("第十六条")
class SharingTaskRule implements TaskRule {

    private final SharingApplications applications;
    private final Organization organization;

    SharingTaskRule(SharingApplications applications, Organization organization) {
        this.applications = applications;
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

    private static boolean isProviders(String taskKey) {
        return taskKey.equals(ConditionalSharingProcess.TASK_ANSWER)
                || taskKey.equals(ConditionalSharingProcess.TASK_PROVIDE);
    }
}
