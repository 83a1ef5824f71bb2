package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.DispatchMapper.Letter;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Writes a mail: plain text, of each message the subject, the case number and where it is read. What a message says stays
 * in the system, where the reader must sign in.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailText {

    static final String SENDER = "朔州市政务数据共享和开放";

    private final MailSettings settings;

    MailText(MailSettings settings) {
        this.settings = settings;
    }

    void write(MimeMessage mail, String id, String address, List<Letter> letters) throws MessagingException {
        write(mail, id, address, subject(letters), text(letters));
    }

    /** To somebody without an account: number and what has happened; the rest is read with the query code. */
    void writePublic(MimeMessage mail, String id, String address, List<Letter> letters) throws MessagingException {
        Letter letter = letters.get(0);
        String number = oneLine(String.valueOf(letter.caseNumber()));
        String text = "您好：\n\n%s（%s）。\n请凭编号和查询码查询：\n%s\n\n本邮件由系统自动发出，请勿回复。\n%s\n"
                .formatted(
                        oneLine(letter.subject()),
                        number,
                        settings.link("/open/applications/query?number=" + number),
                        SENDER);
        write(mail, id, address, oneLine(letter.subject()), text);
    }

    private void write(MimeMessage mail, String id, String address, String subject, String text)
            throws MessagingException {
        MimeMessageHelper helper = new MimeMessageHelper(mail, StandardCharsets.UTF_8.name());
        try {
            helper.setFrom(new InternetAddress(settings.from(), SENDER, StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        helper.setTo(new InternetAddress(address, true));
        helper.setSubject(subject);
        helper.setText(text);
        mail.setHeader("Message-ID", messageId(id));
        mail.setHeader("Auto-Submitted", "auto-generated");
    }

    /** The same for every attempt, so that a mail server that was reached twice can tell. */
    String messageId(String id) {
        return "<" + id + "@" + settings.from().substring(settings.from().indexOf('@') + 1) + ">";
    }

    private static String subject(List<Letter> letters) {
        return letters.size() == 1 ? oneLine(letters.get(0).subject()) : SENDER + "：您有 " + letters.size() + " 条新消息";
    }

    private String text(List<Letter> letters) {
        StringBuilder text = new StringBuilder("您好：\n\n您有 " + letters.size() + " 条新消息，请登录系统查看和办理。\n");
        for (Letter letter : letters) {
            text.append('\n').append(oneLine(letter.subject()));
            if (letter.caseNumber() != null) {
                text.append("（").append(oneLine(letter.caseNumber())).append("）");
            }
            text.append('\n')
                    .append(settings.link("/inbox/" + letter.messageId()))
                    .append('\n');
        }
        return text.append("\n本邮件由系统自动发出，请勿回复。\n").append(SENDER).append('\n').toString();
    }

    /** What people typed may hold line ends, which would begin another header, or signs that turn the text around. */
    static String oneLine(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ").strip();
    }
}
