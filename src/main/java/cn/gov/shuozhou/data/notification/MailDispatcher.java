package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.organization.MailAddresses;
import cn.gov.shuozhou.data.sealing.Seals;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what lies in the outbox: sees only what is committed, gathers each recipient's messages into one mail, and marks
 * a mail as being sent before it goes to the mail server. A mail that a lost node has left so is not sent again by itself,
 * for the server may have taken it: the administrator decides.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDispatcher {

    /** Together about nine hours: a mail server that is repaired within a working day loses nothing. */
    static final int MOST_ATTEMPTS = 8;

    static final Duration FIRST_WAIT = Duration.ofMinutes(4);

    /** Far longer than the mail server's time-outs let an attempt last. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private static final int AT_ONCE = 100;

    private final MailMapper mapper;
    private final MailAddresses addresses;
    private final MailSettings settings;
    private final MailText text;
    private final Seals seals;
    private final JavaMailSender sender;
    private final TransactionOperations transactions;
    private final Clock clock;

    MailDispatcher(
            MailMapper mapper,
            MailAddresses addresses,
            MailSettings settings,
            MailText text,
            Seals seals,
            JavaMailSender sender,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.addresses = addresses;
        this.settings = settings;
        this.text = text;
        this.seals = seals;
        this.sender = sender;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets one node at a time do the round; should two do it all the same, the claim keeps them apart. */
    @Scheduled(fixedDelayString = "${app.mail.every:PT20S}", initialDelayString = "PT30S")
    @SchedulerLock(name = "mail-round", lockAtMostFor = "PT8M")
    void round() {
        mapper.lost(now().minus(LOST_AFTER), "发送途中节点停止，不能确定邮件是否已发出。");
        mapper.recipients(now().minus(settings.collect()), AT_ONCE).forEach(this::gather);
        mapper.due(now(), AT_ONCE).forEach(this::deliver);
    }

    /** Another node may have gathered them in between: then there is no mail to make. */
    private void gather(String personId) {
        String id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> {
            mapper.insert(id, personId, now());
            if (mapper.gather(id, personId) == 0) {
                mapper.delete(id);
            }
        });
    }

    private void deliver(String id) {
        String attempt = UUID.randomUUID().toString();
        if (mapper.claim(id, attempt, now()) == 0) {
            return;
        }
        Optional<MimeMessage> mail = written(id);
        if (mail.isEmpty()) {
            mapper.failed(
                    id, attempt, MailState.DEAD, now(), MailFailure.unwritable().sentence());
            return;
        }
        try {
            sender.send(mail.get());
        } catch (MailException failure) {
            putOff(id, attempt, MailFailure.of(failure));
            return;
        }
        mapper.sent(id, attempt, now());
    }

    /** Empty when the recipient no longer has an address or an account. */
    private Optional<MimeMessage> written(String id) {
        String publicAddress = PublicMails.address(seals, id, mapper.address(id));
        if (publicAddress != null) {
            return Optional.of(written(mail -> text.writePublic(mail, id, publicAddress, mapper.publicLetters(id))));
        }
        return Optional.ofNullable(mapper.recipient(id))
                .flatMap(addresses::of)
                .map(address -> written(mail -> text.write(mail, id, address, mapper.letters(id))));
    }

    @FunctionalInterface
    private interface Writing {
        void into(MimeMessage mail) throws MessagingException;
    }

    private MimeMessage written(Writing writing) {
        MimeMessage mail = sender.createMimeMessage();
        try {
            writing.into(mail);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be written", e);
        }
        return mail;
    }

    private void putOff(String id, String attempt, MailFailure failure) {
        int attempts = mapper.attempts(id);
        MailState state =
                !failure.certain() ? MailState.UNCLEAR : attempts >= MOST_ATTEMPTS ? MailState.DEAD : MailState.WAITING;
        mapper.failed(id, attempt, state, now().plus(waiting(attempts)), failure.sentence());
    }

    /** 4, 8, 16 ... minutes. */
    private static Duration waiting(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << (attempts - 1));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
