package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.DeadlineMoved;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells both sides that a notice of working days has moved the limit for the bureau's review; the others bind the platform only. */
@Component
class ChangeDeadlines {

    private final ChangeMapper mapper;
    private final CaseSteps steps;
    private final ChangeMessages messages;

    ChangeDeadlines(ChangeMapper mapper, CaseSteps steps, ChangeMessages messages) {
        this.mapper = mapper;
        this.steps = steps;
        this.messages = messages;
    }

    @EventListener
    void tell(DeadlineMoved moved) {
        Optional.ofNullable(mapper.find(moved.caseNumber()))
                .filter(change -> moved.limitKey().equals(CatalogChangeProcess.REVIEW_LIMIT))
                .ifPresent(change -> {
                    String text = "因放假调休通知更新，办件 %s 的审核期限由 %s 调整为 %s。"
                            .formatted(moved.caseNumber(), moved.oldDueOn(), moved.newDueOn());
                    steps.addBySystem(moved.caseNumber(), "期限调整", text);
                    messages.tellProvider(change, "期限调整", text);
                    messages.tellBureau(change, "期限调整", text);
                });
    }
}
