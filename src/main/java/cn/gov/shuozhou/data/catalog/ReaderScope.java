package cn.gov.shuozhou.data.catalog;

import org.jspecify.annotations.Nullable;

/**
 * Whose cases a list shows to its reader; neither means the whole city.
 *
 * @param department those that this department has to do with
 * @param region those of this region's county departments
 */
public record ReaderScope(
        @Nullable String department, @Nullable String region) {

    public static final ReaderScope CITY = new ReaderScope(null, null);
}
