package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.paging.LikePattern;
import org.jspecify.annotations.Nullable;

/**
 * Which mails are wanted.
 *
 * @param state null for all
 * @param words found in the recipient's name or id; empty for all
 */
record MailFilter(@Nullable MailState state, String words) {

    static MailFilter of(@Nullable MailState state, @Nullable String words) {
        return new MailFilter(state, words == null ? "" : words.strip());
    }

    /** Nothing is left out. */
    public boolean everything() {
        return state == null && words.isEmpty();
    }

    String stateName() {
        return state == null ? "" : state.name();
    }

    String pattern() {
        return LikePattern.containing(words);
    }
}
