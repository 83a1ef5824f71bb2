package cn.gov.shuozhou.data.report.sla;

/**
 * What a department has to do with the cases of a period.
 *
 * @param clocks those that bind it
 * @param handled the cases that it handles
 * @param applied the cases that it has applied in
 */
record DepartmentTally(String name, ClockTally clocks, CaseTally handled, CaseTally applied) {

    static DepartmentTally of(String name, Span span) {
        return new DepartmentTally(name, new ClockTally(span), new CaseTally(span), new CaseTally(span));
    }

    /** How good it is; none of a department whose limits have not run out or been kept yet. */
    Card card() {
        return Card.of(clocks);
    }

    boolean isEmpty() {
        return clocks.total() == 0
                && handled.carried() + handled.received() + applied.carried() + applied.received() == 0;
    }
}
