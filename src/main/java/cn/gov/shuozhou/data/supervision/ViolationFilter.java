package cn.gov.shuozhou.data.supervision;

import org.jspecify.annotations.Nullable;

/**
 * Which findings a list shows, as it comes from an address; nothing given means all.
 *
 * @param open only those for which 整改 can be opened
 */
record ViolationFilter(
        @Nullable ViolationState state,
        @Nullable ViolationItem item,
        @Nullable String department,
        @Nullable Boolean open) {

    public boolean onlyOpen() {
        return Boolean.TRUE.equals(open);
    }

    public @Nullable String asked() {
        return department == null || department.isBlank() ? null : department.strip();
    }

    public boolean everything() {
        return state == null && item == null && asked() == null && !onlyOpen();
    }
}
