package cn.gov.shuozhou.data.casework;

/**
 * 按时率 by cases, in words and as statements over {@code case_file c} count it: kept cases as a part of those kept or
 * exceeded. A case has exceeded a limit when a standing entry of the overdue register says so, whatever came of it later.
 */
public final class OnTimeRate {

    public static final String DEFINITION = "没有超期的办结 ÷（没有超期的办结 + 超期的，含期末在办已超期的、撤回前已超期的）；不含没有计时的、未超期撤回的和未到期的";

    /** Closed cases that the rate counts; {@link CaseFiles} marks those of them that exceeded no limit. */
    public static final String MEASURED = "c.closed_at is not null and (c.overdue or c.measured)";

    /** Open when the day {@code #{day}} ended, and still: late by then, as their last day or the overdue register says. */
    public static final String LATE_STILL_OPEN =
            "(c.phase in ('HANDLING', 'WAITING') and (#{day} > c.due_on or #{day} > c.exceeded_on))";

    /** Late by the end of that day, before {@code #{nextDay}} begins, and ended since. */
    public static final String LATE_ENDED_SINCE = "(c.closed_at >= #{nextDay} and #{day} > c.exceeded_on)";

    private OnTimeRate() {}
}
