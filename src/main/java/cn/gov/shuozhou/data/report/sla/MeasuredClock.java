package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.casework.history.OverdueChange;
import cn.gov.shuozhou.data.clock.KnownClock;
import cn.gov.shuozhou.data.clock.Outcome;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A clock of a case with what is measured of it.
 *
 * @param limit what the limit is for
 * @param responsible the department that had to act; null for a limit that nobody is late with, as the applicant's own
 * @param used working days, null for a limit that is not in working days
 * @param lateAsKnown whether its last day had passed at the moment of the report, and by how many days of its unit
 * @param overdue what the overdue register says of it; null when it has no entry
 */
record MeasuredClock(
        KnownClock known,
        String limit,
        @Nullable String responsible,
        @Nullable Integer used,
        @Nullable Integer paused,
        boolean lateAsKnown,
        int daysLate,
        @Nullable OverdueChange overdue) {

    /** Whether the rate of what was done in time counts it. */
    boolean isCounted() {
        return responsible != null;
    }

    @Nullable
    LocalDate stoppedOn() {
        return known.clock().stoppedOn();
    }

    boolean isStoppedBy(LocalDate day) {
        LocalDate on = stoppedOn();
        return on != null && !on.isAfter(day);
    }

    /** Whether its last day had passed by this day, or before it stopped; what the register has voided is not late. */
    boolean isLate(LocalDate day) {
        return isCounted() && !isVoided() && known.isLate(day);
    }

    /** Whether it is late at the moment of the report. */
    boolean isLateAsKnown() {
        return isCounted() && !isVoided() && lateAsKnown;
    }

    boolean isVoided() {
        return overdue != null && !overdue.standing();
    }

    /** How it was kept in a period; null when it is not counted, or was over before the period or began after it. */
    @Nullable
    ClockVerdict verdict(Span span) {
        if (!isCounted()
                || known.clock().startedOn().isAfter(span.to())
                || isStoppedBy(span.from().minusDays(1))) {
            return null;
        }
        boolean late = isLate(span.to());
        if (!isStoppedBy(span.to())) {
            return late ? ClockVerdict.OPEN_AND_LATE : ClockVerdict.RUNNING;
        }
        if (late) {
            return ClockVerdict.LATE;
        }
        return known.clock().outcome() == Outcome.IN_TIME ? ClockVerdict.IN_TIME : ClockVerdict.ENDED;
    }
}
