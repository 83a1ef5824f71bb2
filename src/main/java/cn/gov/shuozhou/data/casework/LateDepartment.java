package cn.gov.shuozhou.data.casework;

/** Who is late with an open case past its last day, as a statement over {@code case_file c} says it. */
public final class LateDepartment {

    /** On record; until the timer has run, the side that the case waits for. */
    public static final String OF_CASE = """
            coalesce(c.late_department, case when c.phase = 'WAITING' then c.applicant_department end, c.handling_department)
            """;

    private LateDepartment() {}
}
