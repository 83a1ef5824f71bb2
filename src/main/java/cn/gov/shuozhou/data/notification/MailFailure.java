package cn.gov.shuozhou.data.notification;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Why a mail did not go out.
 *
 * @param certain whether the mail server has surely not taken it; only then may it go out once more by itself
 * @param sentence for the administrator; without the server's words, which may name people
 */
record MailFailure(boolean certain, String sentence) {

    static MailFailure of(MailException failure) {
        Stream<Throwable> causes = failure instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? chain(send.getMessageExceptions()[0])
                : chain(failure);
        return causes.flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElseGet(() -> beforeTheMail(failure)
                        ? new MailFailure(true, "邮件服务器没有接受连接，邮件还没有交出。请检查邮件服务器的状态、加密设置和证书。")
                        : new MailFailure(false, "与邮件服务器的连接中断，不能确定邮件是否已被接收。"));
    }

    /** Spring gives one exception as cause and as each mail's only when it did not get as far as to hand over a mail. */
    private static boolean beforeTheMail(MailException failure) {
        return failure instanceof MailSendException send
                && send.getMessageExceptions().length > 0
                && send.getMessageExceptions()[0] == send.getCause();
    }

    private static Optional<MailFailure> known(Throwable cause) {
        if (cause instanceof MailAuthenticationException || cause instanceof AuthenticationFailedException) {
            return certain("邮件服务器不接受所设置的账号或口令。请检查 SPRING_MAIL_USERNAME 和 SPRING_MAIL_PASSWORD。");
        }
        if (cause instanceof MailConnectException
                || cause instanceof ConnectException
                || cause instanceof UnknownHostException) {
            return certain("连接不上邮件服务器。请检查 SPRING_MAIL_HOST、SPRING_MAIL_PORT 和网络。");
        }
        if (cause instanceof SMTPAddressFailedException refused) {
            return certain("邮件服务器拒绝收件人地址（" + refused.getReturnCode() + "）。请核对该人员的邮箱。");
        }
        if (cause instanceof SMTPSenderFailedException refused) {
            return certain("邮件服务器拒绝发件人地址（" + refused.getReturnCode() + "）。请检查 APP_MAIL_FROM。");
        }
        return cause instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0
                ? certain("邮件服务器拒收（" + refused.getReturnCode() + "）。")
                : Optional.empty();
    }

    private static Optional<MailFailure> certain(String sentence) {
        return Optional.of(new MailFailure(true, sentence));
    }

    /** The innermost exceptions say most; mail exceptions carry a chain of their own beside the causes. */
    private static Stream<Throwable> chain(Throwable failure) {
        Stream<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
        return causes.flatMap(cause -> cause instanceof MessagingException mail
                        && mail.getNextException() != null
                        && mail.getNextException() != mail.getCause()
                ? Stream.of(cause, mail.getNextException())
                : Stream.of(cause));
    }
}
