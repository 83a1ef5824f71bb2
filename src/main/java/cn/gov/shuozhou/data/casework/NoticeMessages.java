package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.calendar.NoticePrepared;
import cn.gov.shuozhou.data.calendar.NoticeRejected;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Role;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loading a notice of working days takes two people of the bureau: one hears what the other has done. */
@Component
class NoticeMessages {

    private static final String LIST = "/calendar/notices";

    private final Inbox inbox;
    private final Organization organization;

    NoticeMessages(Inbox inbox, Organization organization) {
        this.inbox = inbox;
        this.organization = organization;
    }

    @EventListener
    void tell(NoticePrepared prepared) {
        Message message = new Message(
                "待采用放假通知：%d 年".formatted(prepared.year()),
                "%s准备了 %d 年放假调休通知，请另一名同事核对后采用或者退回。".formatted(prepared.preparedBy(), prepared.year()),
                prepared.page(),
                null);
        organization.holders(Role.BUREAU).stream()
                .filter(person -> !person.equals(prepared.preparedBy()))
                .forEach(person -> inbox.tell(person, message));
    }

    @EventListener
    void tell(NoticeRejected rejected) {
        inbox.tell(
                rejected.preparedBy(),
                new Message(
                        "放假通知已退回：%d 年".formatted(rejected.year()),
                        "您准备的 %d 年放假调休通知已被退回，理由：%s".formatted(rejected.year(), rejected.reason()),
                        LIST,
                        null));
    }
}
