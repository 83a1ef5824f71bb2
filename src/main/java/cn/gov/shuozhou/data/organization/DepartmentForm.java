package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import org.jspecify.annotations.Nullable;

/** A department as someone enters it, not yet checked. */
public record DepartmentForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable String regionCode,
        @Nullable Level level,
        @Nullable Kind kind) {

    static DepartmentForm empty() {
        return new DepartmentForm(null, null, null, null, Level.CITY, Kind.GOVERNMENT);
    }

    static DepartmentForm of(Department department) {
        return new DepartmentForm(
                department.code(),
                department.name(),
                department.creditCode(),
                department.regionCode(),
                department.level(),
                department.kind());
    }

    /** The same under the code it is stored with, which cannot be changed. */
    DepartmentForm withCode(String stored) {
        return new DepartmentForm(stored, name, creditCode, regionCode, level, kind);
    }
}
