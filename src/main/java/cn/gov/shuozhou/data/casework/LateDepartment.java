package cn.gov.shuozhou.data.casework;

/** Who is late with an open case past its last day, as a statement over {@code case_file c} says it. */
public final class LateDepartment {

    /** On record; until the timer has run, the side that the case waits for. */
    public static final String OF_CASE = """
            coalesce(case when c.overdue then
                         (select min(o.late_department) from case_overdue o join case_clock k on k.id = o.clock_id
                          where o.case_number = c.case_number and o.voided_at is null and k.stopped_on is null) end,
                     case when c.phase = 'WAITING' then c.applicant_department end, c.handling_department)
            """;

    private LateDepartment() {}
}
