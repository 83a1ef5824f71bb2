package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.history.CaseSelection;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a report is asked for.
 *
 * @param asOf what was known at this moment is reported, and nothing that came later
 * @param departments that apply or handle; empty lets everything pass
 * @param filter the conditions in words; empty when there are none
 * @param scope whose cases its reader may see, in words
 * @param earlier a report of the same period and conditions that this one is compared with; null when there is none
 */
public record SlaQuestion(
        String number,
        Span span,
        LocalDateTime asOf,
        @Nullable String region,
        Set<String> departments,
        @Nullable String procedure,
        @Nullable String ruleSet,
        List<String> filter,
        String scope,
        String orderedBy,
        @Nullable Earlier earlier) {

    /** A report that was made before, with the departments that it asked for. */
    public record Earlier(String number, LocalDateTime asOf, Set<String> departments) {}

    Spans spans() {
        return Spans.of(span);
    }

    /** What happened in the period itself. */
    CaseSelection period() {
        return new CaseSelection(span.from(), span.to(), region, departments, procedure, ruleSet);
    }

    /** All cases that are open at some time in the period or in one that it is compared with. */
    CaseSelection selection() {
        LocalDate first =
                spans().all().stream().map(Span::from).min(LocalDate::compareTo).orElseThrow();
        return new CaseSelection(first, span.to(), region, departments, procedure, ruleSet);
    }
}
