package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with what is measured of it.
 *
 * @param applicant who has applied; a department as it was called at the moment of the report, as the one that handles it
 * @param holder whom it waits for; null when it is closed
 * @param duration working days from its receipt to its end; null while it is open
 * @param supplements on which days it went back to the applicant, and on which somebody began to mediate
 */
record MeasuredCase(
        CaseFile file,
        String procedure,
        String state,
        @Nullable String holder,
        String applicant,
        String handling,
        String region,
        @Nullable Integer duration,
        List<LocalDate> supplements,
        List<LocalDate> mediations,
        List<MeasuredClock> clocks) {

    LocalDate receivedOn() {
        return file.receivedAt().toLocalDate();
    }

    @Nullable
    LocalDate closedOn() {
        LocalDateTime at = file.closedAt();
        return at == null ? null : at.toLocalDate();
    }

    /** Whether it ended because the applicant took it back, or let it lapse. */
    boolean isTakenBack() {
        CaseOutcome outcome = file.outcome();
        return outcome != null && outcome.isTakenBack();
    }

    /** How it lies to a period; null when it was over before it or received after it. */
    @Nullable
    Place place(Span span) {
        if (receivedOn().isAfter(span.to()) || isOverBy(span.from().minusDays(1))) {
            return null;
        }
        return Place.of(span.holds(receivedOn()), isOverBy(span.to()));
    }

    private boolean isOverBy(LocalDate day) {
        LocalDate on = closedOn();
        return on != null && !on.isAfter(day);
    }

    /** How it stood at the end of a period that it has a place in. */
    CaseVerdict verdict(Span span) {
        List<MeasuredClock> counted = clocks.stream()
                .filter(clock ->
                        clock.isCounted() && !clock.known().clock().startedOn().isAfter(span.to()))
                .toList();
        if (counted.stream().anyMatch(clock -> clock.isLate(span.to()))) {
            return CaseVerdict.LATE;
        }
        if (isOverBy(span.to()) && isTakenBack()) {
            return CaseVerdict.WITHDRAWN;
        }
        if (counted.isEmpty()) {
            return CaseVerdict.UNTIMED;
        }
        return isOverBy(span.to()) ? CaseVerdict.IN_TIME : CaseVerdict.RUNNING;
    }

    static long within(List<LocalDate> days, Span span) {
        return days.stream().filter(span::holds).count();
    }
}
