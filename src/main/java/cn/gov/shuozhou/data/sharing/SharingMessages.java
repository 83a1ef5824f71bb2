package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import org.springframework.stereotype.Component;

/** Tells the people of a case what has happened, with the case page to go on from. */
@Component
class SharingMessages {

    private final Inbox inbox;

    SharingMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    void tellRequester(SharingApplication application, String what, String text) {
        inbox.tell(application.requesterPerson(), message(application, what, text));
    }

    void tellProvider(SharingApplication application, String what, String text) {
        inbox.tellDepartment(application.providerDepartment(), Role.APPROVER, message(application, what, text));
    }

    void tellDataOfficers(SharingApplication application, String what, String text) {
        inbox.tellDepartment(application.providerDepartment(), Role.DATA_OFFICER, message(application, what, text));
    }

    void tellBureau(SharingApplication application, String what, String text) {
        inbox.tellRole(Role.BUREAU, message(application, what, text));
    }

    private static Message message(SharingApplication application, String what, String text) {
        return new Message(
                "%s：%s".formatted(what, application.resourceName()),
                text,
                "/cases/" + application.number(),
                application.number());
    }
}
