package cn.gov.shuozhou.data.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the administrator sees it: to whom and how it went, not what it says.
 *
 * @param messages how many messages it carries
 * @param attempts how often it has been handed to the mail server
 * @param problem why the last attempt failed, in Chinese
 */
record Mail(
        String id,
        String personId,
        String personName,
        int messages,
        MailState state,
        int attempts,
        LocalDateTime createdAt,
        LocalDateTime nextAttemptAt,
        @Nullable LocalDateTime sentAt,
        @Nullable String problem) {

    public boolean waiting() {
        return state == MailState.WAITING;
    }
}
