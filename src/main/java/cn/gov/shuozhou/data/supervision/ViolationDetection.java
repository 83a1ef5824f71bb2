package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.casework.OverdueVoided;
import cn.gov.shuozhou.data.casework.Suspicions;
import cn.gov.shuozhou.data.casework.Suspicions.Suspicion;
import cn.gov.shuozhou.data.delivery.MisuseSuspended;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what 第三十三条 speaks of where the system knows it. Each is found once, however often it is looked for. */
@Component
@Article("第三十三条")
class ViolationDetection {

    private static final int AT_ONCE = 500;

    private final Suspicions suspicions;
    private final Violations violations;

    ViolationDetection(Suspicions suspicions, Violations violations) {
        this.suspicions = suspicions;
        this.violations = violations;
    }

    /** Looks through the overdue register from where it was left. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT2M")
    @SchedulerLock(name = "violation-detection", lockAtMostFor = "PT30M")
    @Transactional
    public void lookThroughOverdues() {
        LocalDateTime from = violations.lookedThroughUntil(ViolationSource.OVERDUE);
        List<Suspicion> next = suspicions.recordedSince(from, 0, AT_ONCE);
        while (!next.isEmpty()) {
            violations.found(
                    ViolationSource.OVERDUE,
                    next.stream().map(ViolationDetection::violation).toList());
            Suspicion last = next.get(next.size() - 1);
            next = suspicions.recordedSince(last.recordedAt(), last.clockId(), AT_ONCE);
        }
    }

    private static NewViolation violation(Suspicion suspicion) {
        return new NewViolation(
                suspicion.lateDepartment(),
                ViolationItem.ofNumeral(suspicion.item()).orElse(ViolationItem.OTHER),
                ViolationSource.OVERDUE,
                String.valueOf(suspicion.clockId()),
                suspicion.evidence(),
                "",
                suspicion.caseNumber(),
                null,
                suspicion.recordedAt(),
                null);
    }

    /** An overdue row that proved wrong closes its finding. */
    @EventListener
    public void follow(OverdueVoided voided) {
        violations.proveWrong(ViolationSource.OVERDUE, String.valueOf(voided.clockId()), voided.reason());
    }

    /** What the bureau stopped as misuse. */
    @EventListener
    public void follow(MisuseSuspended suspended) {
        violations.found(new NewViolation(
                suspended.holder(),
                ViolationItem.MISUSED,
                ViolationSource.MISUSE,
                suspended.grantNumber() + " " + suspended.suspendedAt(),
                "授权 %s 因超范围使用被市政务信息管理局暂停：%s".formatted(suspended.grantNumber(), suspended.reason()),
                "",
                null,
                null,
                suspended.suspendedAt(),
                null));
    }
}
