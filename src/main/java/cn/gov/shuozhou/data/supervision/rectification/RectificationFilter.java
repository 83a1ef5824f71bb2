package cn.gov.shuozhou.data.supervision.rectification;

import org.jspecify.annotations.Nullable;

/** Which cases a list shows, as it comes from an address; nothing given means all. */
record RectificationFilter(
        @Nullable RectificationState status, @Nullable String department) {

    public @Nullable String asked() {
        return department == null || department.isBlank() ? null : department.strip();
    }

    public boolean everything() {
        return status == null && asked() == null;
    }
}
