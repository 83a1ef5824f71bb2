package cn.gov.shuozhou.data.organization;

import org.jspecify.annotations.Nullable;

/** Which people a list shows; what is empty lets all pass. */
record PeopleFilter(
        String words,
        String departmentCode,
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

    static PeopleFilter of(
            @Nullable String words, @Nullable String departmentCode, @Nullable Role role, @Nullable State state) {
        return new PeopleFilter(
                words == null ? "" : words.strip(), departmentCode == null ? "" : departmentCode.strip(), role, state);
    }

    /** Whether the account must be in use, or must not; null when that does not matter. */
    @Nullable
    Boolean standing() {
        return state == null || state == State.LOCKED ? null : Boolean.valueOf(state == State.ENABLED);
    }

    public boolean everything() {
        return words.isEmpty() && departmentCode.isEmpty() && role == null && state == null;
    }
}
