package cn.gov.shuozhou.data.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where data were found wrong; whoever follows it up asks, and the package that has them verified implements it. */
public interface DataFaults {

    /**
     * What a verification ended with: that something was wrong and has been put right.
     *
     * @param departmentCode from whom the wrong data come
     * @param kind what was wrong, in a word
     * @param aboutData whether the data were wrong, and not what the catalogue says of them
     * @param dataVersion of the data that were wrong; null without data
     */
    record DataFault(
            String caseNumber,
            String departmentCode,
            long resourceId,
            String resourceName,
            String kind,
            boolean aboutData,
            @Nullable Integer dataVersion,
            LocalDate receivedOn,
            LocalDateTime foundAt) {}

    /** Those found at this moment or later, the earliest first. */
    List<DataFault> foundSince(LocalDateTime from);
}
