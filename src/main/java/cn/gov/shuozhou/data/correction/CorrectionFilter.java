package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which corrections a list shows, as it comes from an address; nothing given means all.
 *
 * @param q words in the resource, the provider or the case number
 * @param side of the reader's department
 */
record CorrectionFilter(
        @Nullable SearchText q,
        @Nullable CorrectionStatus status,
        @Nullable DoubtKind kind,
        @Nullable Side side) {

    /** The department's part in a correction. */
    enum Side {
        REPORTED("本部门反馈的"),
        RECEIVED("由本部门校核的"),
        TOLD("告知本部门的");

        private final String label;

        Side(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public boolean reported() {
        return side == null || side == Side.REPORTED;
    }

    public boolean received() {
        return side == null || side == Side.RECEIVED;
    }

    public boolean told() {
        return side == null || side == Side.TOLD;
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return side == null && status == null && kind == null && words().isEmpty();
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
