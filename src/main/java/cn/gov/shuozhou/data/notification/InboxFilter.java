package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of an inbox are wanted.
 *
 * @param state read or not
 * @param words found in subject, text or case number; empty for all
 */
public record InboxFilter(State state, String words) {

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

    /** As it comes from an address: nothing given means everything. */
    static InboxFilter of(@Nullable State state, @Nullable String words) {
        return new InboxFilter(state == null ? State.ALL : state, words == null ? "" : words.strip());
    }

    /** Nothing is left out. */
    public boolean everything() {
        return state == State.ALL && words.isEmpty();
    }

    /** For a {@code like ... escape '!'}, so that the user's own signs stand for themselves. */
    String pattern() {
        return LikePattern.containing(words);
    }
}
