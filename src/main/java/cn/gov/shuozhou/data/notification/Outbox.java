package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.organization.MailAddresses;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Remembers, in the transaction that writes a message, that it is to go out by mail too. Without a mail server there is no
 * outbox: messages are read in the inbox only, and nothing piles up.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class Outbox {

    private final MailMapper mapper;
    private final MailAddresses addresses;
    private final Clock clock;

    Outbox(MailMapper mapper, MailAddresses addresses, Clock clock) {
        this.mapper = mapper;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Does nothing for someone who has no address. */
    void queue(String personId, long messageId) {
        if (addresses.isThereOneOf(personId)) {
            mapper.queue(messageId, personId, LocalDateTime.now(clock));
        }
    }
}
