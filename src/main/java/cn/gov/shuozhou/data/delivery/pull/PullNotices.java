package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import org.springframework.stereotype.Component;

/** Tells the data officers of the department what a run asks of them. */
@Component
class PullNotices {

    private final Inbox inbox;

    PullNotices(Inbox inbox) {
        this.inbox = inbox;
    }

    void failed(PullSource source, PullFault fault) {
        tell(
                source,
                "“%s”定时取数失败：%s".formatted(source.resourceName(), fault.kind().label()),
                "%s当前数据未改变，仍可使用。以后继续按时取数；再失败的不另通知，恢复后又失败的再通知。".formatted(fault.sentence()),
                source.address());
    }

    void proposed(PullSource source) {
        tell(
                source,
                "“%s”取来的数据已检查完，等待确认".formatted(source.resourceName()),
                "第一次取数、含有个人信息或者商业秘密的、会减少一半以上的，由数据专员核对后替换。请在一天之内核对变化并确认，过期作废。",
                "/catalog/%d/data/proposal".formatted(source.resourceId()));
    }

    private void tell(PullSource source, String subject, String text, String link) {
        inbox.tellDepartment(source.departmentCode(), Role.DATA_OFFICER, new Message(subject, text, link, null));
    }
}
