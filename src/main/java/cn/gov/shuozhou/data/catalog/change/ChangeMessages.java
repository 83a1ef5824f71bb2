package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the people of a change what has happened, with the case page to go on from. */
@Component
class ChangeMessages {

    /** Those of a using department who may respond to a notice. */
    static final List<Role> USERS = List.of(Role.REQUESTER, Role.APPROVER, Role.DATA_OFFICER);

    private final Inbox inbox;

    ChangeMessages(Inbox inbox) {
        this.inbox = inbox;
    }

    void tellUsers(CatalogChange change, String department, String what, String text) {
        USERS.forEach(role -> inbox.tellDepartment(department, role, message(change, what, text)));
    }

    void tellProvider(CatalogChange change, String what, String text) {
        inbox.tellDepartment(change.providerCode(), Role.DATA_OFFICER, message(change, what, text));
    }

    void tellBureau(CatalogChange change, String what, String text) {
        inbox.tellRole(Role.BUREAU, message(change, what, text));
    }

    private static Message message(CatalogChange change, String what, String text) {
        return new Message("%s：%s".formatted(what, change.resourceName()), text, change.link(), change.caseNumber());
    }
}
