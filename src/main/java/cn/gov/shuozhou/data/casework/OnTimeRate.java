package cn.gov.shuozhou.data.casework;

/**
 * 按时率 by cases, in words and as statements over {@code case_file c} count it: kept cases as a part of those kept or
 * exceeded. A case has exceeded a limit when a standing entry of the overdue register says so, whatever came of it later.
 */
public final class OnTimeRate {

    public static final String DEFINITION = "没有超期的办结 ÷（没有超期的办结 + 超期的，含期末在办已超期的、撤回前已超期的）；不含没有计时的、未超期撤回的和未到期的";

    /** Closed cases that the rate counts; {@link CaseFiles} marks those of them that exceeded no limit. */
    public static final String MEASURED = "c.closed_at is not null and (c.overdue or c.measured)";

    private static final String OPEN = "select f.case_number, f.handling_department from case_file f"
            + " where f.phase in ('HANDLING', 'WAITING') and ";

    private static final String EXCEEDED_BY_DAY = """
            f.overdue and exists (select 1 from case_overdue o join case_clock k on k.id = o.clock_id
                where o.case_number = f.case_number and o.voided_at is null and #{day} > k.due_on)
            """;

    /**
     * Cases that were open when the day {@code #{day}} ended, {@code #{nextDay}} beginning, and late by then: those that are
     * open and late still, those that are in time again, and those that have ended since.
     */
    public static final String OPEN_AND_LATE = OPEN + "#{day} > f.due_on"
            + " union all " + OPEN + "(f.due_on is null or f.due_on >= #{day}) and " + EXCEEDED_BY_DAY
            + " union all select f.case_number, f.handling_department from case_file f where f.closed_at >= #{nextDay} and "
            + EXCEEDED_BY_DAY;

    private OnTimeRate() {}
}
