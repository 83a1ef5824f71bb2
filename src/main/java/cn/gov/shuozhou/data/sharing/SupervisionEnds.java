package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.OverdueVoided;
import cn.gov.shuozhou.data.casework.Supervisions;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a limit proves not exceeded after all, the bureau has nothing to supervise any more. */
@Component
@Article("第三十三条")
class SupervisionEnds {

    private final ConditionalSharingProcess process;
    private final Supervisions supervisions;

    SupervisionEnds(ConditionalSharingProcess process, Supervisions supervisions) {
        this.process = process;
        this.supervisions = supervisions;
    }

    @EventListener
    void end(OverdueVoided voided) {
        boolean ended = !voided.handled()
                && SharingLimits.SUPERVISED.contains(voided.limitKey())
                && process.overdueVoided(voided.caseNumber());
        if (ended && process.supervisions(voided.caseNumber()) == 0) {
            supervisions.cancel(voided.caseNumber(), SharingLimits.SUPERVISION, "所督办的超期登记已撤销：" + voided.reason());
        }
    }
}
