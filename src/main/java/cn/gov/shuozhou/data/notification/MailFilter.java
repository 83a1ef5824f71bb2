package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which mails a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in the recipient's name or id
 */
record MailFilter(@Nullable MailState state, @Nullable String q) {

    static final MailFilter EVERYTHING = new MailFilter(null, null);

    public String words() {
        return q == null ? "" : q.strip();
    }

    /** Nothing is left out. */
    public boolean everything() {
        return state == null && words().isEmpty();
    }

    String stateName() {
        return state == null ? "" : state.name();
    }

    String pattern() {
        return LikePattern.containing(words());
    }
}
