package cn.gov.shuozhou.data.correction;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a correction is about.
 *
 * @param itemId null when it is the catalogue entry as a whole
 * @param dataSetId where the row was found last; null when no row was named
 */
record CorrectionPoint(
        @Nullable Long itemId,
        String itemName,
        @Nullable Long dataSetId,
        @Nullable Long rowNo) {

    static final CorrectionPoint ENTRY = new CorrectionPoint(null, "", null, null);

    /** Whether both are about the same, under whatever name. */
    boolean isSameAs(CorrectionPoint other) {
        return Objects.equals(itemId, other.itemId)
                && Objects.equals(dataSetId, other.dataSetId)
                && Objects.equals(rowNo, other.rowNo);
    }
}
