package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import org.springframework.stereotype.Component;

/** Tells the people of a case what has happened, with the case page to go on from. */
@Component
class PublicationMessages {

    private final Inbox inbox;

    PublicationMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    void tellDepartment(Publication publication, Role role, String what, String text) {
        inbox.tellDepartment(publication.departmentCode(), role, message(publication, what, text));
    }

    void tellBureau(Publication publication, String what, String text) {
        inbox.tellRole(Role.BUREAU, message(publication, what, text));
    }

    private static Message message(Publication publication, String what, String text) {
        return new Message(
                "%s：%s".formatted(what, publication.subject()),
                text,
                "/catalog/publications/" + publication.caseNumber(),
                publication.caseNumber());
    }
}
