package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.jspecify.annotations.Nullable;

/**
 * Whose cases somebody finds in reports; neither means the whole city.
 *
 * @param region of which county
 * @param department in which this department applies or handles
 */
record ReportScope(@Nullable String region, @Nullable String department) {

    static final ReportScope CITY = new ReportScope(null, null);

    /** By this name the statements ask. */
    public boolean isCity() {
        return equals(CITY);
    }

    /** Whether somebody with this scope finds all that the other one finds. */
    boolean covers(ReportScope other) {
        return isCity() || equals(other);
    }

    /** @throws RequestRejected forbidden when the conditions name a region or department beyond it */
    void requireWithin(ReportFilter filter) {
        if (isBeyond(region, filter.region())) {
            throw RequestRejected.forbidden("您只能生成本县（市、区）的报表。请把“地区”改为全部。");
        }
        if (isBeyond(department, filter.department()) || department != null && filter.region() != null) {
            throw RequestRejected.forbidden("您只能生成本部门的报表。请把“部门”和“地区”改为全部。");
        }
    }

    private static boolean isBeyond(@Nullable String own, @Nullable String asked) {
        return own != null && asked != null && !own.equals(asked);
    }
}
