package cn.gov.shuozhou.data.workbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a report: a value, never a formula.
 *
 * @param value text, a number or a date; null leaves the cell empty
 * @param address where a link leads; null for no link
 */
public record ReportCell(
        @Nullable Object value, Look look, @Nullable String address) {

    public static final ReportCell EMPTY = new ReportCell(null, Look.TEXT, null);

    public static ReportCell text(@Nullable String text) {
        return new ReportCell(text, Look.TEXT, null);
    }

    public static ReportCell of(@Nullable Object value, Look look) {
        return new ReportCell(value, look, null);
    }

    /** The name of a column. */
    public static ReportCell heading(String name, boolean ofNumbers) {
        return new ReportCell(name, ofNumbers ? Look.NUMBER_HEADING : Look.HEADING, null);
    }

    public static ReportCell count(@Nullable Number number) {
        return new ReportCell(number, Look.COUNT, null);
    }

    public static ReportCell date(@Nullable LocalDate day) {
        return new ReportCell(day, Look.DATE, null);
    }

    public static ReportCell link(String text, String address) {
        return new ReportCell(text, Look.LINK, address);
    }
}
