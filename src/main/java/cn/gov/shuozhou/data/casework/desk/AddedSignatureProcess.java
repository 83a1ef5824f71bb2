package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.engine.Procedure;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.AddedSigners;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.ProcessGateway;
import cn.gov.shuozhou.data.process.TaskRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The Java face of {@code processes/added-signature.bpmn}, which is begun beside a task of a case, never by itself. */
@Component
class AddedSignatureProcess extends ProcessGateway implements TaskRule {

    static final String KEY = AddedSigners.PROCESS;

    AddedSignatureProcess(CaseEngine engine) {
        super(engine, KEY, "加签");
    }

    void signed(OpenTask task, String userId) {
        complete(task, userId);
    }

    @Override
    public String processKey() {
        return KEY;
    }

    /** Its task names its person; an opinion must be on record before it ends, as in every procedure. */
    @Override
    public void mayWork(TaskAct act) {
        // Whoever was added has been found fit.
    }

    @Bean
    static Procedure addedSignature() {
        return new Procedure(KEY, Role.groups(Role.taskWorkers()), Set.of());
    }
}
