package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;

/** 督办 of many with one opinion. It always urges: whether a department is to blame is judged case by case. */
public final class BatchSupervision implements BatchAnswer {

    public static final SupervisionMeasure MEASURE = SupervisionMeasure.URGED;

    private final String taskKey;
    private final Form form;

    /** The procedure's own answer to the task. */
    @FunctionalInterface
    public interface Form {
        void answer(String taskId, String opinion, Person person);
    }

    /** @param taskKey of the procedure's task for the bureau */
    public BatchSupervision(String taskKey, Form form) {
        this.taskKey = taskKey;
        this.form = form;
    }

    @Override
    public Kind kind() {
        return Kind.SUPERVISE;
    }

    @Override
    public boolean fits(OpenTask task) {
        return task.key().equals(taskKey);
    }

    @Override
    public String foreseen(OpenTask task, Person person) {
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("督办由市政务信息管理局办理，您不能办理。");
        }
        return "登记督办：" + MEASURE.label();
    }

    @Override
    public void answer(OpenTask task, String opinion, Person person) {
        form.answer(task.id(), opinion, person);
    }
}
