package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of an inbox a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in subject, text or case number
 */
public record InboxFilter(@Nullable State state, @Nullable SearchText q) {

    public static final InboxFilter EVERYTHING = new InboxFilter(null, null);

    /** Whether a message has been read, or what it asks for is over. */
    public enum State {
        ALL("全部", ""),
        UNREAD("未读", "kind-info"),
        READ("已读", "kind-quiet"),
        SETTLED("已了结", "kind-ok");

        private final String label;
        private final String style;

        State(String label, String style) {
            this.label = label;
            this.style = style;
        }

        /** Class of the badge that shows it. */
        public String style() {
            return style;
        }

        public String label() {
            return label;
        }
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** All, or those in one state. */
    State wanted() {
        return state == null ? State.ALL : state;
    }

    /** Nothing is left out. */
    public boolean everything() {
        return wanted() == State.ALL && words().isEmpty();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
