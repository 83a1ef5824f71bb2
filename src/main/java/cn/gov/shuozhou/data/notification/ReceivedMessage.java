package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.InboxFilter.State;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A message as it lies in someone's inbox.
 *
 * @param settledAt since when the matter that it asks for is over; null when it is not, or nothing is asked
 */
public record ReceivedMessage(
        long id,
        String subject,
        String text,
        String link,
        @Nullable String caseNumber,
        LocalDateTime sentAt,
        @Nullable LocalDateTime readAt,
        @Nullable LocalDateTime settledAt) {

    /** Whether the reader still has to look at it. */
    public boolean unread() {
        return readAt == null && settledAt == null;
    }

    public State state() {
        return settledAt != null ? State.SETTLED : readAt != null ? State.READ : State.UNREAD;
    }
}
