package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which mails a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in the recipient's name or id
 */
record MailFilter(@Nullable MailState state, @Nullable SearchText q) {

    static final MailFilter EVERYTHING = new MailFilter(null, null);

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Nothing is left out. */
    public boolean everything() {
        return state == null && words().isEmpty();
    }

    String stateName() {
        return state == null ? "" : state.name();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
