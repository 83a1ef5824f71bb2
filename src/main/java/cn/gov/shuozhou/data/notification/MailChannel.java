package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.DispatchFailure.Kind;
import cn.gov.shuozhou.data.notification.DispatchMapper.Letter;
import cn.gov.shuozhou.data.organization.MailAddresses;
import cn.gov.shuozhou.data.sealing.Seals;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Mail, to people and to those of the public who gave an address; exists only where a mail server is set. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailChannel implements MessageChannel {

    static final String CODE = "MAIL";

    private final DispatchMapper mapper;
    private final MailAddresses addresses;
    private final MailText text;
    private final Seals seals;
    private final JavaMailSender sender;

    MailChannel(DispatchMapper mapper, MailAddresses addresses, MailText text, Seals seals, JavaMailSender sender) {
        this.mapper = mapper;
        this.addresses = addresses;
        this.text = text;
        this.seals = seals;
        this.sender = sender;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String label() {
        return "邮件";
    }

    @Override
    public boolean reaches(String personId) {
        return addresses.isThereOneOf(personId);
    }

    @Override
    public void send(String id, String personId, List<Letter> letters) throws DispatchFailure {
        MimeMessage mail = sender.createMimeMessage();
        try {
            write(mail, id, personId, letters);
            sender.send(mail);
        } catch (MailException failure) {
            MailFailure known = MailFailure.of(failure);
            throw new DispatchFailure(known.certain() ? Kind.TRY_AGAIN : Kind.UNCLEAR, known.sentence());
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail cannot be written", e);
        }
    }

    private void write(MimeMessage mail, String id, String personId, List<Letter> letters)
            throws MessagingException, DispatchFailure {
        String publicAddress = PublicMails.address(seals, id, mapper.address(id));
        if (publicAddress != null) {
            text.writePublic(mail, id, publicAddress, mapper.publicLetters(id));
            return;
        }
        String address = addresses
                .of(personId)
                .orElseThrow(() -> new DispatchFailure(Kind.HOPELESS, "收件人没有可用的邮箱地址。请在“机构与人员”中登记后重发。"));
        text.write(mail, id, address, letters);
    }
}
