package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which changes a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource, the department or the case number
 * @param department only those that it has proposed
 * @param side of the reader's department: those proposed, or those it was told of
 */
record ChangeFilter(
        @Nullable SearchText q,
        @Nullable ChangeStatus status,
        @Nullable String department,
        @Nullable Side side) {

    /** The department's part in a change. */
    enum Side {
        PROPOSED("本部门提出的"),
        NOTIFIED("通知本部门的");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public @Nullable String asked() {
        return department == null || department.isBlank() ? null : department.strip();
    }

    public boolean proposed() {
        return side != Side.NOTIFIED;
    }

    public boolean notified() {
        return side != Side.PROPOSED;
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return asked() == null && side == null && status == null && words().isEmpty();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
