package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Guards this procedure's tasks however they are reached: the department does its own, others judge it, and whoever drafts
 * a notice does not issue it.
 */
@Component
@Article("第三十三条")
class RectificationTaskRule implements TaskRule {

    private static final Set<String> OF_THE_DEPARTMENT = Set.of(
            RectificationProcess.TASK_DEFENCE, RectificationProcess.TASK_RECEIVE, RectificationProcess.TASK_RECTIFY);

    private static final Set<String> OF_THE_SUPERVISORS =
            Set.of(RectificationProcess.TASK_ISSUE, RectificationProcess.TASK_VERIFY, RectificationProcess.TASK_REPORT);

    private final Rectifications rectifications;
    private final Organization organization;

    RectificationTaskRule(Rectifications rectifications, Organization organization) {
        this.rectifications = rectifications;
        this.organization = organization;
    }

    @Override
    public String processKey() {
        return RectificationProcess.KEY;
    }

    @Override
    public void mayWork(TaskAct act) {
        Rectification one = rectifications.rectification(act.caseNumber());
        Person person = organization.person(act.userId()).orElseThrow();
        boolean own = one.isOf(person);
        if (OF_THE_DEPARTMENT.contains(act.taskKey())) {
            if (!own) {
                throw RequestRejected.forbidden("该待办由%s办理，您不能办理。".formatted(one.departmentName()));
            }
            return;
        }
        if (own) {
            throw RequestRejected.forbidden("该案件涉及您所在的部门，请由其他部门的人员办理。");
        }
        if (OF_THE_SUPERVISORS.contains(act.taskKey()) && !person.has(one.supervisors())) {
            throw RequestRejected.forbidden(
                    "该待办由%s办理，您不能办理。".formatted(one.supervisors().label()));
        }
        boolean drafted = one.openedBy().equals(act.userId());
        if (drafted && act.taskKey().equals(RectificationProcess.TASK_ISSUE)) {
            throw RequestRejected.forbidden("整改通知由您拟稿，请由其他人员签发。");
        }
        if (drafted && act.taskKey().equals(RectificationProcess.TASK_REPORT)) {
            throw RequestRejected.forbidden("上报报告以立案人为拟稿人，请由其他人员签发上报。");
        }
    }
}
