package cn.gov.shuozhou.data.supervision.rectification;

import org.jspecify.annotations.Nullable;

/** Which dossiers a list shows, as it comes from an address; nothing given means all. */
record DossierFilter(
        @Nullable DossierState status, @Nullable String department) {

    public @Nullable String asked() {
        return department == null || department.isBlank() ? null : department.strip();
    }

    public boolean everything() {
        return status == null && asked() == null;
    }
}
