package cn.gov.shuozhou.data.catalog.classification;

import java.time.LocalDateTime;

/**
 * What somebody did to an entry of the tree of 信息资源分类.
 *
 * @param name of the entry after it
 */
public record ClassificationChange(String code, Act act, String name, String personName, LocalDateTime doneAt) {

    /** The kinds of it. */
    public enum Act {
        ADDED("新增"),
        RENAMED("改名"),
        RETIRED("停用"),
        RESTORED("恢复");

        private final String label;

        Act(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
