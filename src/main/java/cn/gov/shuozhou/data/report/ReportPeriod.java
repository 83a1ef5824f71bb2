package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.report.sla.Span;
import java.time.LocalDate;
import java.time.YearMonth;

/** A period that a saved report is made for, as seen from a day. */
public enum ReportPeriod {
    MONTH("上月", 1),
    QUARTER("上季度", 3),
    YEAR("上年", 12);

    private final String label;
    private final int months;

    ReportPeriod(String label, int months) {
        this.label = label;
        this.months = months;
    }

    public String label() {
        return label;
    }

    /** The last of its kind that was over before this day. */
    Span before(LocalDate today) {
        YearMonth month = YearMonth.from(today);
        int begun = (month.getMonthValue() - 1) / months * months + 1;
        YearMonth first = YearMonth.of(month.getYear(), begun).minusMonths(months);
        return new Span(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }
}
