package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseSteps;
import cn.gov.shuozhou.data.process.DeadlineMoved;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a notice of working days moves the deadline of an open case, both sides are told and the case records it. */
@Component
class PublicationDeadlines {

    private final PublicationMapper mapper;
    private final CaseSteps steps;
    private final PublicationMessages messages;

    PublicationDeadlines(PublicationMapper mapper, CaseSteps steps, PublicationMessages messages) {
        this.mapper = mapper;
        this.steps = steps;
        this.messages = messages;
    }

    @EventListener
    void tell(DeadlineMoved moved) {
        Optional.ofNullable(mapper.find(moved.caseNumber())).ifPresent(publication -> {
            String text = "因放假调休通知更新，办件 %s 的审核期限由 %s 调整为 %s。"
                    .formatted(moved.caseNumber(), moved.oldDueOn(), moved.newDueOn());
            steps.addBySystem(moved.caseNumber(), "期限调整", text);
            messages.tellDepartment(publication, Role.DATA_OFFICER, "期限调整", text);
            messages.tellBureau(publication, "期限调整", text);
        });
    }
}
