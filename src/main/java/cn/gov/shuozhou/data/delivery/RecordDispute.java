package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.catalog.DisputeMark;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A doubt about the data of a page that is not settled. */
@Schema(description = "一项尚未了结的异议")
record RecordDispute(
        @Schema(description = "校核办件编号", example = "JH-140600-20261123-0001", requiredMode = RequiredMode.REQUIRED)
        String caseNumber,

        @Schema(description = "有异议的信息项；针对整条目录的为空", requiredMode = RequiredMode.REQUIRED)
        List<String> items,

        @Schema(description = "种类", example = "数据错误", requiredMode = RequiredMode.REQUIRED)
        String kind,

        @Schema(description = "收到反馈之日", example = "2026-11-23", requiredMode = RequiredMode.REQUIRED)
        LocalDate since,

        @Schema(description = "说明", requiredMode = RequiredMode.REQUIRED)
        String text,

        @Schema(description = "本页 records 中有异议的是第几条，从 0 起；没有指明行的为空", requiredMode = RequiredMode.REQUIRED)
        List<Integer> records) {

    /** @param rowNos the numbers of the page's rows in their order */
    static RecordDispute of(DisputeMark mark, long dataSetId, List<Long> rowNos) {
        Set<Long> meant = mark.rowsIn(dataSetId);
        return new RecordDispute(
                mark.caseNumber(),
                mark.itemNames(),
                mark.kind(),
                mark.since(),
                mark.sentence(),
                IntStream.range(0, rowNos.size())
                        .filter(i -> meant.contains(rowNos.get(i)))
                        .boxed()
                        .toList());
    }
}
