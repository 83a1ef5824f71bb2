package cn.gov.shuozhou.data.catalog;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The core metadata of an information resource (信息资源) as the 编制指南 asks for them. Its items are asked for
 * separately.
 *
 * @param code classification code, a slash and a sequence number, e.g. {@code 101001/1}
 * @param category 类 of the classification
 * @param section 项 of the classification
 * @param heading 目 of the classification
 * @param detail 细目 of the classification, where there is one
 * @param providerCode code of the department that provides it
 * @param providerCreditCode 统一社会信用代码 of the provider when the resource was stored
 * @param providerDivision the division inside the department that keeps the data
 * @param formatOther what the format type does not say
 * @param sharingCondition "无条件", the concrete condition, or the legal basis for not sharing
 * @param relatedCodes codes of related resources, separated by {@code 、}
 * @param version counts the published versions, from 1
 * @param demo whether it is fictional: shown as 示例数据 everywhere
 * @param dataRows rows the platform holds; zero when the provider has not handed over data yet
 */
public record Resource(
        long id,
        String code,
        String category,
        String section,
        String heading,
        @Nullable String detail,
        String name,
        String providerCode,
        String providerName,
        String providerCreditCode,
        @Nullable String providerDivision,
        String summary,
        FormatClass formatClass,
        String formatType,
        @Nullable String formatOther,
        Theme theme,
        SharingType sharingType,
        String sharingCondition,
        SharingMethod sharingMethod,
        String sharingMethodType,
        boolean open,
        @Nullable String openCondition,
        UpdateCycle updateCycle,
        LocalDate publishedOn,
        @Nullable String relatedCodes,
        int version,
        ResourceStatus status,
        boolean demo,
        long dataRows,
        @Nullable LocalDateTime dataUpdatedAt) {

    public boolean hasData() {
        return dataRows > 0;
    }
}
