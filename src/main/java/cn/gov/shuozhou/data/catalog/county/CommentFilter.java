package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which comments a list shows, as it comes from an address; nothing given means everything. */
record CommentFilter(
        @Nullable SearchText q,
        @Nullable String department,
        @Nullable State state,
        @Nullable Integer page) {

    /** Whether the department has answered. */
    enum State {
        OPEN("未答复"),
        ANSWERED("已答复");

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

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }

    @Nullable
    String departmentCode() {
        return department == null || department.isBlank() ? null : department;
    }

    public boolean everything() {
        return words().isEmpty() && departmentCode() == null && state == null;
    }

    int number() {
        return page == null ? 1 : page;
    }
}
