package cn.gov.shuozhou.data.report.sla;

import java.util.Map;
import java.util.TreeMap;

/** The cases of a procedure, and its limits one by one. */
record ProcedureTally(String name, CaseTally cases, Map<Limit, ClockTally> limits) {

    /** A limit and what it rests on. */
    record Limit(String name, String article) implements Comparable<Limit> {

        @Override
        public int compareTo(Limit other) {
            int byName = name.compareTo(other.name);
            return byName == 0 ? article.compareTo(other.article) : byName;
        }
    }

    static ProcedureTally of(String name, Span span) {
        return new ProcedureTally(name, new CaseTally(span), new TreeMap<>());
    }

    void add(MeasuredCase one) {
        cases.add(one);
        for (MeasuredClock clock : one.clocks()) {
            if (clock.verdict(cases.span()) != null) {
                Limit limit = new Limit(clock.limit(), clock.known().clock().article());
                limits.computeIfAbsent(limit, any -> new ClockTally(cases.span()))
                        .add(clock);
            }
        }
    }
}
