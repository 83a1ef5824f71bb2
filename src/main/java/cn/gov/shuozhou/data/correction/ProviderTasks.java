package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.springframework.stereotype.Component;

/** Who works on the provider's tasks of a correction. */
@Component
class ProviderTasks {

    private final Corrections corrections;
    private final CorrectionTaskRule rule;
    private final DataCorrectionProcess process;

    ProviderTasks(Corrections corrections, CorrectionTaskRule rule, DataCorrectionProcess process) {
        this.corrections = corrections;
        this.rule = rule;
        this.process = process;
    }

    /**
     * The case of an open task on which something may be put right, held until the transaction ends.
     *
     * @throws RequestRejected conflict when a colleague has taken the task or it is another one, otherwise as {@link #held(OpenTask, Person)}
     */
    Correction held(String taskId, Person person) {
        return corrections.held(of(taskId, person).caseNumber());
    }

    /** The same, not held. */
    Correction of(String taskId, Person person) {
        OpenTask task = process.task(taskId);
        if (!DataCorrectionProcess.isProviders(task.key())) {
            throw task.notOfThisKind();
        }
        if (task.assignee() != null && !task.assignee().equals(person.id())) {
            throw RequestRejected.conflict("同事已签收这项待办，没有保存。须由您修改的，请先把它退回本部门。");
        }
        return required(corrections.correction(task.caseNumber()), task, person);
    }

    /** @throws RequestRejected forbidden for whoever is not of the provider, and for the reporter */
    Correction held(OpenTask task, Person person) {
        return required(corrections.held(task.caseNumber()), task, person);
    }

    private Correction required(Correction correction, OpenTask task, Person person) {
        boolean provider = correction.isFor(person) && (person.has(Role.APPROVER) || person.has(Role.DATA_OFFICER));
        if (!provider) {
            throw RequestRejected.forbidden("该待办由提供部门的审批人或者数据专员办理，您不能办理。");
        }
        rule.requireOther(task.caseNumber(), task.key(), person.id());
        return correction;
    }
}
