package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseState;
import cn.gov.shuozhou.data.casework.CaseState.Detour;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.history.CaseHistory;
import cn.gov.shuozhou.data.casework.history.DatedFact;
import cn.gov.shuozhou.data.casework.history.KnownCase;
import cn.gov.shuozhou.data.casework.history.OverdueChange;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.KnownClock;
import cn.gov.shuozhou.data.regulation.LimitUnit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures cases as they were known at a moment.
 *
 * @param types by procedure
 * @param departments what departments were called then, by code
 * @param regions by code
 * @param limits what limits are for, by rule set and key
 */
record Measuring(
        LocalDateTime asOf,
        WorkingDays calendar,
        Map<String, CaseType> types,
        Map<String, String> departments,
        Map<String, String> regions,
        Map<String, String> limits) {

    private static final String CITY = "市级";

    /** The case as it was known; empty when it had not been received. */
    Optional<MeasuredCase> measured(CaseHistory history) {
        return history.at(asOf).map(this::measured);
    }

    /** The last day that was over or under way at the moment: 24:00 of a day is still that day. */
    LocalDate day() {
        return asOf.minusNanos(1).toLocalDate();
    }

    private MeasuredCase measured(KnownCase known) {
        CaseFile file = known.file();
        LocalDateTime closedAt = file.closedAt();
        String applicant = file.applicantDepartment() == null
                ? file.applicantName()
                : departments.getOrDefault(file.applicantDepartment(), file.applicantName());
        String handling = department(file.handlingDepartment());
        return new MeasuredCase(
                file,
                Optional.ofNullable(types.get(file.procedure()))
                        .map(CaseType::label)
                        .orElse(file.procedure()),
                state(file).map(CaseState::label).orElse(file.state()),
                file.isOpen() ? (waitsForApplicant(file) ? applicant : handling) : null,
                applicant,
                handling,
                file.region() == null ? CITY : regions.getOrDefault(file.region(), file.region()),
                closedAt == null
                        ? null
                        : calendar.workingDaysBetween(file.receivedAt().toLocalDate(), closedAt.toLocalDate()),
                days(known, Detour.SUPPLEMENT),
                days(known, Detour.MEDIATION),
                known.clocks().stream().map(clock -> measured(known, clock)).toList());
    }

    private boolean waitsForApplicant(CaseFile file) {
        return state(file)
                .filter(state -> state.phase() == CaseState.Phase.WAITING)
                .isPresent();
    }

    private MeasuredClock measured(KnownCase known, KnownClock clock) {
        CaseClock row = clock.clock();
        boolean inWorkingDays = row.unit() == LimitUnit.WORKING_DAY;
        Optional<OverdueChange> overdue = known.overdue(row.id());
        return new MeasuredClock(
                clock,
                limits.getOrDefault(limit(row.ruleSet(), row.limitKey()), row.limitKey()),
                responsible(known.file(), row, overdue),
                inWorkingDays ? clock.workingDaysUsed(day(), calendar) : null,
                inWorkingDays ? clock.workingDaysPaused(day(), calendar) : null,
                clock.isLate(day()),
                clock.daysLate(day(), calendar),
                overdue.orElse(null));
    }

    /** The register knows who was late; of a limit that is not in it, the procedure says whose it is. */
    private @Nullable String responsible(CaseFile file, CaseClock clock, Optional<OverdueChange> overdue) {
        return overdue.map(OverdueChange::lateDepartment)
                .or(() -> Optional.ofNullable(types.get(file.procedure()))
                        .flatMap(type -> type.departmentBoundBy(file, clock)))
                .map(this::department)
                .orElse(null);
    }

    private List<LocalDate> days(KnownCase known, Detour detour) {
        return known.facts().stream()
                .filter(fact -> fact.fact().equals(DatedFact.STATE)
                        && state(known.file().procedure(), fact.content())
                                .filter(state -> state.detour() == detour)
                                .isPresent())
                .map(fact -> fact.since().toLocalDate())
                .toList();
    }

    private Optional<? extends CaseState> state(CaseFile file) {
        return state(file.procedure(), file.state());
    }

    private Optional<? extends CaseState> state(String procedure, String name) {
        return Optional.ofNullable(types.get(procedure)).stream()
                .flatMap(type -> type.states().stream())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private String department(String code) {
        return departments.getOrDefault(code, code);
    }

    static String limit(String ruleSet, String key) {
        return ruleSet + " " + key;
    }
}
