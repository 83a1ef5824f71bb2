package cn.gov.shuozhou.data.report.sla;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that a report counts; its cases pass by one after another and are not kept. */
final class SlaFigures {

    private static final Comparator<DepartmentTally> BEST_FIRST = Comparator.comparing(
                    (DepartmentTally department) -> department.clocks().rate() == null)
            .thenComparing(SlaFigures::rate, Comparator.reverseOrder())
            .thenComparing(department -> -department.clocks().total())
            .thenComparing(DepartmentTally::name);

    private final Spans spans;
    private final PeriodTally now;
    private final PeriodTally before;
    private final PeriodTally yearBefore;
    private final List<CaseTally> months;
    private final Map<String, DepartmentTally> departments = new TreeMap<>();
    private final Map<String, ProcedureTally> procedures = new TreeMap<>();

    SlaFigures(Spans spans) {
        this.spans = spans;
        now = PeriodTally.of(spans.now());
        before = PeriodTally.of(spans.before());
        yearBefore = PeriodTally.of(spans.yearBefore());
        months = spans.now().months().stream().map(CaseTally::new).toList();
    }

    void add(MeasuredCase one) {
        now.add(one);
        before.add(one);
        yearBefore.add(one);
        months.forEach(month -> month.add(one));
        if (one.place(spans.now()) != null
                || one.clocks().stream().anyMatch(clock -> clock.verdict(spans.now()) != null)) {
            procedures
                    .computeIfAbsent(one.procedure(), name -> ProcedureTally.of(name, spans.now()))
                    .add(one);
        }
        if (one.place(spans.now()) != null) {
            department(one.handling()).handled().add(one);
            if (one.file().applicantDepartment() != null) {
                department(one.applicant()).applied().add(one);
            }
        }
        for (MeasuredClock clock : one.clocks()) {
            String responsible = clock.responsible();
            if (responsible != null && clock.verdict(spans.now()) != null) {
                department(responsible).clocks().add(clock);
            }
        }
    }

    private DepartmentTally department(String name) {
        return departments.computeIfAbsent(name, any -> DepartmentTally.of(any, spans.now()));
    }

    private static double rate(DepartmentTally department) {
        Rate rate = department.clocks().rate();
        return rate == null ? 0 : rate.value().doubleValue();
    }

    Spans spans() {
        return spans;
    }

    PeriodTally now() {
        return now;
    }

    PeriodTally before() {
        return before;
    }

    PeriodTally yearBefore() {
        return yearBefore;
    }

    List<CaseTally> months() {
        return months;
    }

    /** The best rate first; those that nothing can be said of at the end. */
    List<DepartmentTally> departments() {
        return departments.values().stream().sorted(BEST_FIRST).toList();
    }

    List<ProcedureTally> procedures() {
        return List.copyOf(procedures.values());
    }
}
