package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.history.CaseSelection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for.
 *
 * @param asOf what was known at this moment is reported, and nothing that came later
 * @param filter the conditions in words; empty when there are none
 * @param scope whose cases its reader may see, in words
 * @param earlier a report of the same period and conditions that this one is compared with; null when there is none
 */
public record SlaQuestion(
        String number,
        Span span,
        LocalDateTime asOf,
        @Nullable String region,
        @Nullable String department,
        @Nullable String procedure,
        @Nullable String ruleSet,
        List<String> filter,
        String scope,
        String orderedBy,
        @Nullable Earlier earlier) {

    /** A report that was made before. */
    public record Earlier(String number, LocalDateTime asOf) {}

    Spans spans() {
        return Spans.of(span);
    }

    /** All cases that are open at some time in the period or in one that it is compared with. */
    CaseSelection selection() {
        LocalDate first =
                spans().all().stream().map(Span::from).min(LocalDate::compareTo).orElseThrow();
        return new CaseSelection(first, span.to(), region, department, procedure, ruleSet);
    }
}
