package cn.gov.shuozhou.data.report.sla;

/** The cases of a period and their clocks. */
record PeriodTally(CaseTally cases, ClockTally clocks) {

    static PeriodTally of(Span span) {
        return new PeriodTally(new CaseTally(span), new ClockTally(span));
    }

    void add(MeasuredCase one) {
        cases.add(one);
        one.clocks().forEach(clocks::add);
    }
}
