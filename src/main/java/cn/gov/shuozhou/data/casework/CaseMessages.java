package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
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
        CaseFile file = files.file(caseNumber);
        recipient.tell(
                inbox,
                file,
                new Message(
                        "%s：%s".formatted(what, file.subject()),
                        text,
                        types.of(file).page(caseNumber),
                        caseNumber));
    }
}
