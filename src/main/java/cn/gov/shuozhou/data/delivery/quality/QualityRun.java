package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.delivery.DataSet;
import cn.gov.shuozhou.data.delivery.Inspections.Decision;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What came of measuring one load of a resource's data.
 *
 * @param version of the data, when it was measured
 * @param score null where the measurement broke off
 * @param failure why it did
 * @param warnBelow what was asked then
 * @param state what has become of the load; null when it is gone
 */
public record QualityRun(
        long id,
        long resourceId,
        long dataSetId,
        int version,
        long rowTotal,
        LocalDateTime measuredAt,
        @Nullable BigDecimal score,
        @Nullable String failure,
        Decision decision,
        @Nullable BigDecimal warnBelow,
        @Nullable BigDecimal refuseBelow,
        DataSet.@Nullable State state) {

    /** As people read it. */
    public String scoreWords() {
        return score == null ? "没有质量分" : score.toPlainString();
    }

    /** What has become of the load. */
    public String stateWords() {
        if (state != null && state != DataSet.State.LOADING) {
            return state.label();
        }
        return decision == Decision.REFUSE ? "没有接收" : "没有使用";
    }

    /** Whether its rows can still be read. */
    boolean isKept() {
        return state == DataSet.State.CURRENT || state == DataSet.State.SUPERSEDED || state == DataSet.State.PROPOSED;
    }
}
