package cn.gov.shuozhou.data.supervision.rectification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 案卷: the unfinished cases of one department that go to the leading group together and are decided together.
 *
 * @param cases how many they are
 * @param firstCase number of the first of them
 * @param reportNumber number of the report; null while further cases may join it
 * @param decidedAt null until the leading group has decided
 */
record Dossier(
        long id,
        String departmentCode,
        String departmentName,
        LocalDateTime openedAt,
        @Nullable LocalDateTime reportedAt,
        @Nullable String reportNumber,
        @Nullable LocalDateTime decidedAt,
        long cases,
        String firstCase) {

    public DossierState state() {
        if (decidedAt != null) {
            return DossierState.DECIDED;
        }
        return reportedAt == null ? DossierState.COLLECTING : DossierState.REPORTED;
    }
}
