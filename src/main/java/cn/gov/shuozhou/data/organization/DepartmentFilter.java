package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import org.jspecify.annotations.Nullable;

/** Which departments a list shows; what is empty lets all pass. */
record DepartmentFilter(
        String words, String regionCode, @Nullable Kind kind) {

    static DepartmentFilter of(@Nullable String words, @Nullable String regionCode, @Nullable Kind kind) {
        return new DepartmentFilter(
                words == null ? "" : words.strip(), regionCode == null ? "" : regionCode.strip(), kind);
    }

    /** The kind as the statement compares it. */
    String kindName() {
        return kind == null ? "" : kind.name();
    }

    public boolean everything() {
        return words.isEmpty() && regionCode.isEmpty() && kind == null;
    }
}
