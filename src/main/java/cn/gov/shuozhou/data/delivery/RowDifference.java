package cn.gov.shuozhou.data.delivery;

import org.jspecify.annotations.Nullable;

/**
 * A row that differs between two versions.
 *
 * @param position in the order in which they are listed, from 1
 * @param before its number in the version before; null when it is new
 * @param after its number in the new version; null when it is gone
 */
public record RowDifference(
        long position, @Nullable Long before, @Nullable Long after) {

    /** In what a row differs. */
    public enum Kind {
        CHANGED("更改", "before_row is not null and after_row is not null"),
        ADDED("新增", "before_row is null"),
        GONE("删除", "after_row is null");

        private final String label;
        private final String condition;

        Kind(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        public String label() {
            return label;
        }

        /** As a condition on the stored rows. */
        String condition() {
            return condition;
        }
    }

    public Kind kind() {
        if (before == null) {
            return Kind.ADDED;
        }
        return after == null ? Kind.GONE : Kind.CHANGED;
    }
}
