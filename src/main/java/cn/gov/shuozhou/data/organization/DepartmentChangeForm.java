package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.DepartmentChange.Kind;
import org.jspecify.annotations.Nullable;

/** A change of a department as somebody of the bureau enters it, not yet checked. */
record DepartmentChangeForm(
        @Nullable String department,
        @Nullable Kind kind,
        @Nullable String newName,
        @Nullable String successor,
        @Nullable String effectiveOn,
        @Nullable String basis) {

    static final DepartmentChangeForm EMPTY = new DepartmentChangeForm(null, null, null, null, null, null);
}
