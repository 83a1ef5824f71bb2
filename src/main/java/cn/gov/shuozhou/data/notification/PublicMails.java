package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails to people without an account, who gave an address with what they brought. Written in the transaction of what they tell
 * about; nothing is written without a mail server.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PublicMails {

    private final DispatchMapper mapper;
    private final Outbox outbox;
    private final Seals seals;
    private final Clock clock;

    PublicMails(DispatchMapper mapper, Outbox outbox, Seals seals, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Queues a mail.
     *
     * @param address a plain one, checked before
     * @param subject what has happened; who it is about and what it says stays on the page of the case
     */
    public void queue(String address, String subject, String caseNumber) {
        if (!outbox.has(MailChannel.CODE)) {
            return;
        }
        String id = UUID.randomUUID().toString();
        Sealed sealed = seals.seal(address.getBytes(StandardCharsets.UTF_8), place(id));
        mapper.insertPublic(id, subject, caseNumber, sealed, LocalDateTime.now(clock));
    }

    /** The address of the mail; null for one to a person, and once it has been sent. */
    static @Nullable String address(Seals seals, String id, @Nullable Sealed sealed) {
        return sealed == null ? null : new String(seals.open(sealed, place(id)), StandardCharsets.UTF_8);
    }

    private static String place(String id) {
        return "mail/address/" + id;
    }
}
