package cn.gov.shuozhou.data.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@DisplayName("邮件没有发出的原因：肯定没有发出的才自动再发")
class MailFailureTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"421 too busy", "554 no service here"})
    @DisplayName("服务器在问候时拒绝：肯定没有发出")
    void refusedAtTheGreeting(String greeting) throws Exception {
        try (LosingServer server = new LosingServer(greeting)) {
            assertCertain(MailFailure.of(failureAt(server, "false")), "没有接受连接");
        }
    }

    @Test
    @DisplayName("谈不成加密：肯定没有发出")
    void noEncryption() throws Exception {
        try (LosingServer server = new LosingServer()) {
            assertCertain(MailFailure.of(failureAt(server, "true")), "加密设置和证书");
            assertThat(server.contents()).isZero();
        }
    }

    @Test
    @DisplayName("交出正文后断线：不能确定")
    void lostAfterTheContent() throws Exception {
        try (LosingServer server = new LosingServer()) {
            MailFailure failure = MailFailure.of(failureAt(server, "false"));

            assertThat(server.contents()).isEqualTo(1);
            assertThat(failure.certain()).isFalse();
            assertThat(failure.sentence()).contains("不能确定");
        }
    }

    @Test
    @DisplayName("口令不对、地址被拒、内容被拒：肯定没有发出，各说原因")
    void refusedWithAReason() throws Exception {
        assertCertain(
                MailFailure.of(new MailAuthenticationException(new AuthenticationFailedException("no"))),
                "SPRING_MAIL_PASSWORD");
        var address = new InternetAddress("someone@example.gov.cn");
        assertCertain(
                ofMail(new SendFailedException(
                        "refused", new SMTPAddressFailedException(address, "RCPT TO", 550, "no such user"))),
                "拒绝收件人地址（550）");
        assertCertain(ofMail(new SMTPSendFailedException("DATA", 554, "spam", null, null, null, null)), "邮件服务器拒收（554）");
    }

    @Test
    @DisplayName("邮件的失败与关闭连接的失败不是一回事：以邮件的为准")
    void theMailCountsNotTheGoodbye() {
        var failure = new MailSendException(
                "Failed to close server connection",
                new MessagingException("goodbye"),
                Map.of("mail", new MessagingException("lost")));

        assertThat(MailFailure.of(failure).certain()).isFalse();
    }

    private static MailFailure ofMail(Exception failure) {
        return MailFailure.of(new MailSendException(Map.of("mail", failure)));
    }

    private static MailException failureAt(LosingServer server, String encryptionRequired) throws Exception {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", encryptionRequired);
        MimeMessage mail = sender.createMimeMessage();
        mail.setFrom("noreply@example.gov.cn");
        mail.setRecipients(MimeMessage.RecipientType.TO, "someone@example.gov.cn");
        mail.setText("text");
        return catchThrowableOfType(MailException.class, () -> sender.send(mail));
    }

    private static void assertCertain(MailFailure failure, String reason) {
        assertThat(failure.certain()).as(failure.sentence()).isTrue();
        assertThat(failure.sentence()).contains(reason);
    }
}
