package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.BatchAnswer;
import cn.gov.shuozhou.data.casework.BatchSupervision;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this procedure can be answered many at once. */
@Configuration(proxyBeanMethods = false)
class SharingBatch {

    /** 督办 */
    @Bean
    BatchAnswer sharingSupervisions(BureauActs acts) {
        return new BatchSupervision(
                ConditionalSharingProcess.TASK_SUPERVISE,
                (taskId, opinion, person) -> acts.supervise(taskId, BatchSupervision.MEASURE, opinion, person));
    }
}
