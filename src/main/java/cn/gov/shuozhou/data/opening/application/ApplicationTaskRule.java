package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** Guards the tasks however they are reached: nobody rules on an own answer. */
@Component
@Article("第二十五条")
class ApplicationTaskRule implements TaskRule {

    private final ApplicationMapper mapper;

    ApplicationTaskRule(ApplicationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String processKey() {
        return OpenDataApplicationProcess.KEY;
    }

    @Override
    public void mayWork(TaskAct act) {
        boolean ownAnswer = mapper.answers(act.caseNumber()).stream()
                .anyMatch(answer -> answer.decidedBy().equals(act.userId()));
        if (act.taskKey().equals(OpenDataApplicationProcess.TASK_RULE) && ownAnswer) {
            throw RequestRejected.forbidden("这次答复是您本人作出的，请由其他同事裁定。");
        }
    }
}
