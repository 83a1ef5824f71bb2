package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the people of a case what has happened, with the case's page to go on from. */
@Component
public class CaseMessages {

    private final CaseFiles files;
    private final CaseTypes types;
    private final Inbox inbox;

    CaseMessages(CaseFiles files, CaseTypes types, Inbox inbox) {
        this.files = files;
        this.types = types;
        this.inbox = inbox;
    }

    /**
     * Tells the recipient.
     *
     * @param what has happened, before the case's subject in the message's own
     */
    public void tell(String caseNumber, Recipient recipient, String what, String text) {
        send(caseNumber, recipient, null, what, text);
    }

    /**
     * Tells the recipient of something to attend to.
     *
     * @param matter the limit under which that has to be done, or its task; when it is over, the message is settled
     */
    public void ask(String caseNumber, Recipient recipient, String matter, String what, String text) {
        send(caseNumber, recipient, matter, what, text);
    }

    /** A matter that runs under no limit is over. */
    public void settle(String caseNumber, String matter) {
        inbox.settle(caseNumber, List.of(matter));
    }

    private void send(String caseNumber, Recipient recipient, @Nullable String matter, String what, String text) {
        CaseFile file = files.lasting(caseNumber);
        recipient.tell(
                inbox,
                file,
                new Message(
                        "%s：%s".formatted(what, file.subject()),
                        text,
                        types.of(file).page(caseNumber),
                        caseNumber,
                        matter));
    }
}
