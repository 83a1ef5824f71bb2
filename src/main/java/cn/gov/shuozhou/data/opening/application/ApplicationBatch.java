package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.BatchAnswer;
import cn.gov.shuozhou.data.casework.BatchSupervision;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.SupervisionForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this procedure can be answered many at once. */
@Configuration(proxyBeanMethods = false)
class ApplicationBatch {

    /** 督办 */
    @Bean
    BatchAnswer openDataSupervisions(OpenBureauActs acts) {
        return new BatchSupervision(
                OpenDataApplicationProcess.TASK_SUPERVISE,
                (taskId, opinion, person) ->
                        acts.supervise(taskId, new SupervisionForm(BatchSupervision.MEASURE, opinion), person));
    }
}
