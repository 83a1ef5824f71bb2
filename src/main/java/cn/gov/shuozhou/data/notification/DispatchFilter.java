package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which dispatches a list shows, as it comes from an address; nothing given means everything.
 *
 * @param q words in the recipient's name or id
 */
record DispatchFilter(
        @Nullable DispatchState state, @Nullable SearchText q) {

    static final DispatchFilter EVERYTHING = new DispatchFilter(null, null);

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
