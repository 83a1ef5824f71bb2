package cn.gov.shuozhou.data.catalog;

import java.time.LocalDate;

/** One line of a result list. */
public record ResourceSummary(
        long id,
        String code,
        String name,
        String providerCode,
        String providerName,
        String summary,
        Theme theme,
        FormatClass formatClass,
        SharingType sharingType,
        UpdateCycle updateCycle,
        LocalDate publishedOn,
        boolean demo,
        long dataRows,
        int itemCount) {

    public boolean hasData() {
        return dataRows > 0;
    }
}
