package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.operation.DiskSpaceLow;
import cn.gov.shuozhou.data.organization.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the system administrators that a disk is running full, while the system can still be written to. */
@Component
class DiskSpaceMessages {

    private final Inbox inbox;

    DiskSpaceMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    @EventListener
    void tell(DiskSpaceLow low) {
        inbox.tellRole(
                Role.SYSTEM_ADMIN,
                new Message(
                        "磁盘空间不足",
                        "数据目录 %s 所在磁盘只剩 %,d MB。请尽快清理或扩容：写满之后不能办理，节点会转为未就绪。"
                                .formatted(low.folder(), low.freeBytes() >> 20),
                        "/inbox",
                        null));
    }
}
