package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list shows, as it comes from an address; nothing given means everybody.
 *
 * @param q words in the name or the user name
 * @param department code of a department
 */
record PeopleFilter(
        @Nullable SearchText q,
        @Nullable String department,
        @Nullable Role role,
        @Nullable State state) {

    /** How an account stands. */
    enum State {
        ENABLED("正常"),
        DISABLED("已停用"),
        LOCKED("登录受限");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    public String departmentCode() {
        return department == null ? "" : department.strip();
    }

    /** Whether the account must be in use, or must not; null when that does not matter. */
    @Nullable
    Boolean standing() {
        return state == null || state == State.LOCKED ? null : Boolean.valueOf(state == State.ENABLED);
    }

    public boolean everything() {
        return words().isEmpty() && departmentCode().isEmpty() && role == null && state == null;
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
