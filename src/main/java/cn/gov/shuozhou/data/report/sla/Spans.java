package cn.gov.shuozhou.data.report.sla;

import java.util.List;

/** The period of a report and the two that it is compared with. */
record Spans(Span now, Span before, Span yearBefore) {

    static Spans of(Span span) {
        return new Spans(span, span.before(), span.yearBefore());
    }

    List<Span> all() {
        return List.of(now, before, yearBefore);
    }
}
