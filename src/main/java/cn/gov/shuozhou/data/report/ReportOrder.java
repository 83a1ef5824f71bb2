package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.report.sla.Span;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A report that somebody wants.
 *
 * @param definitionId the saved definition it is made by; null for none
 */
record ReportOrder(
        String title,
        @Nullable Long definitionId,
        Span span,
        LocalDateTime asOf,
        ReportScope scope,
        ReportFilter filter,
        boolean scheduled,
        String orderedBy) {}
