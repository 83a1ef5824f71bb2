package cn.gov.shuozhou.data.catalog.compile;

import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which drafts are looked for; nothing given means all.
 *
 * @param q words in the name or the code
 */
record DraftFilter(
        @Nullable SearchText q,
        @Nullable Kind kind,
        @Nullable Place place) {

    /** What a draft is to become. */
    enum Kind {
        NEW("新增资源"),
        CHANGE("变更已发布的资源");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Where a draft is. */
    enum Place {
        FREE("未提交"),
        UNFINISHED("未完成"),
        IN_CASE("已列入办件");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether nothing was asked for. */
    public boolean everything() {
        return words().isEmpty() && kind == null && place == null;
    }

    public SearchText words() {
        return SearchText.orNothing(q);
    }

    /** What is to be found, for a statement. */
    public List<List<String>> sought() {
        return words().patterns();
    }
}
