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

    public Census {
        totalStorage = plain(totalStorage);
        totalRecords = plain(totalRecords);
        sharedStorage = plain(sharedStorage);
        sharedRecords = plain(sharedRecords);
        openedStorage = plain(openedStorage);
        openedRecords = plain(openedRecords);
    }

    /** So that equal numbers are equal however they were written. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : new BigDecimal(number.stripTrailingZeros().toPlainString());
    }
}
