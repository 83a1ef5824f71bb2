package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.casework.BatchAnswer;
import cn.gov.shuozhou.data.casework.BatchSupervision;
import cn.gov.shuozhou.data.correction.BureauForms.SupervisionForm;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this procedure can be answered many at once. */
@Configuration(proxyBeanMethods = false)
class CorrectionBatch {

    /** 督办 */
    @Bean
    BatchAnswer correctionSupervisions(CorrectionSupervision acts) {
        return new BatchSupervision(
                DataCorrectionProcess.TASK_SUPERVISE,
                (taskId, opinion, person) ->
                        acts.supervise(taskId, new SupervisionForm(BatchSupervision.MEASURE, opinion), person));
    }
}
