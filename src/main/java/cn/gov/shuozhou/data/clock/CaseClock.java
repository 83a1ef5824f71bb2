package cn.gov.shuozhou.data.clock;

import cn.gov.shuozhou.data.regulation.LimitUnit;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The clock of one time limit of one case: the only source of that deadline.
 *
 * @param article the article that sets the limit
 * @param ruleSet the rule set the case runs under
 * @param startedOn day of receipt: day zero, not counted
 * @param dueOn the last day; it ends at 24:00. While paused, the last day if the clock were resumed on the day of pausing
 * @param provisional 暂定: the count enters a year whose notice is not known yet
 * @param stoppedOn null while the clock is open
 * @param outcome null while the clock is open
 * @param paused whether the clock stands still because the other side owes something
 * @param pausedOn since when it stands still; null while it runs
 * @param warningLead how many working days before the last day the handler is warned
 * @param effectiveOn of a least notice time (第十二条): what notice is given of takes effect at 00:00 of this day, the day
 *     after the last one; null when the limit is somebody's duty to act
 * @param graceFrom the day on which a notice of holidays was adopted that let the count end in the past: the clock ends on
 *     the working day after it at the earliest; null when none did
 */
public record CaseClock(
        long id,
        String caseNumber,
        String limitKey,
        String article,
        String ruleSet,
        LocalDate startedOn,
        LocalDate dueOn,
        boolean provisional,
        @Nullable LocalDate stoppedOn,
        @Nullable Outcome outcome,
        boolean paused,
        int amount,
        LimitUnit unit,
        int warningLead,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate graceFrom) {

    /** A clock as it stands when it has just begun to run. */
    static CaseClock started(
            long id,
            String caseNumber,
            TimeLimit limit,
            LocalDate startedOn,
            LocalDate dueOn,
            boolean provisional,
            @Nullable LocalDate effectiveOn) {
        return new CaseClock(
                id,
                caseNumber,
                limit.key(),
                limit.article(),
                limit.ruleSet(),
                startedOn,
                dueOn,
                provisional,
                null,
                null,
                false,
                limit.amount(),
                limit.unit(),
                limit.warningLead(),
                null,
                effectiveOn,
                null);
    }

    /** The same clock when it has been stopped. */
    CaseClock stopped(LocalDate on, Outcome how) {
        return new CaseClock(
                id,
                caseNumber,
                limitKey,
                article,
                ruleSet,
                startedOn,
                dueOn,
                provisional,
                on,
                how,
                paused,
                amount,
                unit,
                warningLead,
                pausedOn,
                effectiveOn,
                graceFrom);
    }

    /** The same clock with another last day; what was done in time or late is so by that day. */
    CaseClock recounted(LocalDate newDueOn, boolean newProvisional, @Nullable LocalDate newGraceFrom) {
        Outcome judged = outcome;
        if (stoppedOn != null && (outcome == Outcome.IN_TIME || outcome == Outcome.LATE)) {
            judged = stoppedOn.isAfter(newDueOn) ? Outcome.LATE : Outcome.IN_TIME;
        }
        return new CaseClock(
                id,
                caseNumber,
                limitKey,
                article,
                ruleSet,
                startedOn,
                newDueOn,
                newProvisional,
                stoppedOn,
                judged,
                paused,
                amount,
                unit,
                warningLead,
                pausedOn,
                effectiveOn,
                newGraceFrom);
    }

    /** The same clock as it was known earlier; whether it ended in time is so by the last day that was known. */
    CaseClock knownAs(
            LocalDate knownDueOn,
            boolean knownProvisional,
            @Nullable LocalDate knownStoppedOn,
            @Nullable LocalDate knownPausedOn) {
        Outcome ended = outcome;
        if (knownStoppedOn == null) {
            ended = null;
        } else if (!isNotice() && (outcome == Outcome.IN_TIME || outcome == Outcome.LATE)) {
            ended = knownStoppedOn.isAfter(knownDueOn) ? Outcome.LATE : Outcome.IN_TIME;
        }
        return new CaseClock(
                id,
                caseNumber,
                limitKey,
                article,
                ruleSet,
                startedOn,
                knownDueOn,
                knownProvisional,
                knownStoppedOn,
                ended,
                knownPausedOn != null,
                amount,
                unit,
                warningLead,
                knownPausedOn,
                effectiveOn,
                graceFrom);
    }

    /** Whether it measures a period of notice; its end is no overdue limit. */
    public boolean isNotice() {
        return effectiveOn != null;
    }

    public boolean isOpen() {
        return stoppedOn == null;
    }

    /** The day up to which time has run: today, or the day the clock was stopped or paused. */
    LocalDate ranUntil(LocalDate today) {
        if (stoppedOn != null) {
            return stoppedOn;
        }
        return pausedOn == null ? today : pausedOn;
    }

    /**
     * Whether the last day has passed, or had passed when the clock was stopped or paused. However it ended, a case that
     * went overdue stays so in every report.
     */
    public boolean isOverdue(LocalDate today) {
        return !isNotice() && ranUntil(today).isAfter(dueOn);
    }
}
