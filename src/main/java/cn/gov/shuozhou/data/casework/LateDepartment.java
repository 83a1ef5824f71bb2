package cn.gov.shuozhou.data.casework;

/** Who is late with an open case past its last day, as a statement over {@code case_file c} says it. */
public final class LateDepartment {

    /** On record; until the timer has run, the side that the case waits for. */
    public static final String OF_CASE = """
            coalesce((select min(o.late_department) from case_overdue o join case_clock k on k.id = o.clock_id
                      where o.case_number = c.case_number and o.voided_at is null and k.stopped_on is null),
                     case when c.phase = 'WAITING' then c.applicant_department end, c.handling_department)
            """;

    /** Cases of which a limit stood on record, past its last day and not acted on when the day {@code #{day}} ended. */
    public static final String LATE_WHEN_DAY_ENDED = """
            select o.case_number from case_clock k join case_overdue o on o.clock_id = k.id
            where k.stopped_on is null and #{day} >= k.due_on and o.voided_at is null
            union
            select o.case_number from case_clock k join case_overdue o on o.clock_id = k.id
            where k.stopped_on > #{day} and #{day} >= k.due_on and o.voided_at is null
            """;

    private LateDepartment() {}
}
