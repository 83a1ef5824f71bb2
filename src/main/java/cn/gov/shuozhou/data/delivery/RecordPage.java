package cn.gov.shuozhou.data.delivery;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of records. */
@Schema(description = "一页数据")
record RecordPage(
        @Schema(description = "授权编号", example = "SQ-140600-20261122-0001", requiredMode = RequiredMode.REQUIRED)
        String grant,

        @Schema(description = "授权的使用用途，不得用于其他用途", requiredMode = RequiredMode.REQUIRED)
        String purpose,

        @Schema(description = "数据版本。提供部门更新数据后加一，此时应从头读取", example = "3", requiredMode = RequiredMode.REQUIRED)
        int version,

        @Schema(
                description = "下一页的 after，由数据版本和行号组成，照原样使用；没有下一页时为 null",
                example = "3-1000",
                nullable = true,
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String next,

        @Schema(
                description = "下一页的地址；没有下一页时为 null",
                example = "/api/grants/SQ-140600-20261122-0001/records?after=3-1000&limit=1000",
                nullable = true,
                requiredMode = RequiredMode.REQUIRED)
        @Nullable
        String nextLink,

        @Schema(description = "每条一个对象：信息项名称到（已脱敏的）值，没有值的为空文本", requiredMode = RequiredMode.REQUIRED)
        List<Map<String, String>> records,

        @Schema(description = "异议标注：所授权的信息项中尚未了结的异议（第十九条）；没有的为空", requiredMode = RequiredMode.REQUIRED)
        List<RecordDispute> disputes,

        @Schema(description = "更正告知：所授权的信息项中已经更正的，随更正后的第一次读取说明一次（第十九条）；没有的为空", requiredMode = RequiredMode.REQUIRED)
        List<String> corrections) {

    /** @param next where the next page begins; null after the last page */
    static RecordPage of(
            Grant grant,
            int version,
            @Nullable RecordCursor next,
            int limit,
            String contextPath,
            List<Map<String, String>> records,
            List<RecordDispute> disputes,
            List<String> corrections) {
        var link = next == null
                ? null
                : "%s/api/grants/%s/records?after=%s&limit=%d"
                        .formatted(contextPath, grant.number(), next.text(), limit);
        return new RecordPage(
                grant.number(),
                grant.purpose(),
                version,
                next == null ? null : next.text(),
                link,
                records,
                disputes,
                corrections);
    }
}
