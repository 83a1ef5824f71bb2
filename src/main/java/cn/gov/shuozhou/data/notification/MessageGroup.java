package cn.gov.shuozhou.data.notification;

import java.util.List;

/**
 * What someone was told about one case, or one message that is about none.
 *
 * @param earlier those of the same case that came before the newest, newest first
 */
public record MessageGroup(ReceivedMessage newest, List<ReceivedMessage> earlier) {

    /** @param messages of the case, newest first */
    static MessageGroup of(List<ReceivedMessage> messages) {
        return new MessageGroup(messages.get(0), List.copyOf(messages.subList(1, messages.size())));
    }

    /** Whether something in it is still to be looked at. */
    public boolean unread() {
        return newest.unread() || earlierUnread();
    }

    public boolean earlierUnread() {
        return earlier.stream().anyMatch(ReceivedMessage::unread);
    }
}
