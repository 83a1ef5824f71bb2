package cn.gov.shuozhou.data.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A message as it lies in someone's inbox. */
public record ReceivedMessage(
        long id,
        String subject,
        String text,
        String link,
        @Nullable String caseNumber,
        LocalDateTime sentAt,
        @Nullable LocalDateTime readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
