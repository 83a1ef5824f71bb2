package cn.gov.shuozhou.data.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 信息资源大普查: what a department counts of its own data. Storage in gigabytes, records in units of ten thousand; what was
 * not counted is empty.
 */
public record Census(
        @Nullable BigDecimal totalStorage,
        @Nullable BigDecimal totalRecords,
        @Nullable BigDecimal sharedStorage,
        @Nullable BigDecimal sharedRecords,
        @Nullable BigDecimal openedStorage,
        @Nullable BigDecimal openedRecords) {

    public static final Census NONE = new Census(null, null, null, null, null, null);
}
