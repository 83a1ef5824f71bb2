package cn.gov.shuozhou.data.organization;

/**
 * A department that shares data. Its code is also the engine's tenant id.
 *
 * @param code short stable key, e.g. {@code civil-affairs}
 * @param creditCode 统一社会信用代码, valid by GB 32100
 * @param regionCode six-digit administrative division code
 */
public record Department(
        String code, String name, String creditCode, String regionCode, Level level, Kind kind, boolean demo) {

    /** The same department, standing elsewhere. */
    Department at(String region, Level newLevel, Kind newKind) {
        return new Department(code, name, creditCode, region, newLevel, newKind, demo);
    }

    /** The same department, called otherwise. */
    Department named(String newName) {
        return new Department(code, newName, creditCode, regionCode, level, kind, demo);
    }

    /** Whether region, level and kind are those of the other. */
    boolean standsAs(Department other) {
        return regionCode.equals(other.regionCode) && level == other.level && kind == other.kind;
    }

    /** Where lists have it among others of its region and kind. */
    public String nameKey() {
        return DepartmentOrder.key(name);
    }

    /** Where in the administration the department stands. */
    public enum Level {
        CITY("市级"),
        COUNTY("县级");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What kind of body it is; 公共服务企业 take part by 第三十五条. */
    public enum Kind {
        GOVERNMENT("政务部门"),
        BUREAU("主管部门"),
        COUNTY_AUTHORITY("县级主管部门"),
        PUBLIC_SERVICE_ENTERPRISE("公共服务企业");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
