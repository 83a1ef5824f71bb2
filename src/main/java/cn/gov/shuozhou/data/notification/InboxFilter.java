package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of an inbox a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in subject, text or case number
 */
public record InboxFilter(@Nullable State state, @Nullable String q) {

    public static final InboxFilter EVERYTHING = new InboxFilter(null, null);

    /** Whether a message has been read. */
    public enum State {
        ALL("全部"),
        UNREAD("未读"),
        READ("已读");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public String words() {
        return q == null ? "" : q.strip();
    }

    /** Read, unread or both. */
    State wanted() {
        return state == null ? State.ALL : state;
    }

    /** Nothing is left out. */
    public boolean everything() {
        return wanted() == State.ALL && words().isEmpty();
    }

    /** For a {@code like ... escape '!'}, so that the user's own signs stand for themselves. */
    String pattern() {
        return LikePattern.containing(words());
    }
}
