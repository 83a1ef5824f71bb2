package cn.gov.shuozhou.data.report;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Cases put into the tables row by row, so that a test knows each of them. They have no process and no page behind them.
 */
public final class PlantedCases {

    public static final String CIVIL_AFFAIRS = "civil-affairs";
    public static final String POLICE = "public-security";
    private static final String APPLICANT = "human-resources";

    private final JdbcTemplate jdbc;
    private int planted;

    public PlantedCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for its answer; late, it stands in the register as its timer has left it. */
    public String open(String handler, LocalDate received, LocalDate due, boolean late) {
        String number = file(handler, received, "ANSWERING", "HANDLING", due, late);
        long clock = clock(number, received, due, null);
        if (late) {
            register(clock, number, due, handler);
        }
        return number;
    }

    /** Waits for the applicant; its limit stands still. */
    public String waiting(String handler, LocalDate received) {
        return file(handler, received, "SUPPLEMENTING", "WAITING", null, false);
    }

    /** An entry of the register that has proved wrong. */
    public void voided(String number, LocalDate due, String department) {
        Long clock = jdbc.queryForObject("select max(id) from case_clock where case_number = ?", Long.class, number);
        register(clock == null ? 0 : clock, number, due, department);
        jdbc.update(
                "update case_overdue set voided_at = ?, void_reason = '放假通知更新' where case_number = ?",
                due.plusDays(1).atTime(9, 0),
                number);
        jdbc.update(
                "insert into case_overdue_change (clock_id, standing, reason, since) values (?, false, '放假通知更新', ?)",
                clock,
                due.plusDays(1).atTime(9, 0));
        follow(number);
    }

    /** It was acted on after its last day, and waits for another step now. */
    public void goesOn(String number, LocalDate acted, LocalDate nextDue) {
        jdbc.update(
                "update case_clock set stopped_on = ?, outcome = 'LATE', running_key = null where case_number = ?",
                acted,
                number);
        jdbc.update("update case_file set due_on = ? where case_number = ?", nextDue, number);
        follow(number);
    }

    /** Ended on a day, in time or after its last day. */
    public String closed(String handler, LocalDate received, LocalDate due, LocalDate closed, String outcome) {
        boolean late = closed.isAfter(due);
        String number =
                file(handler, received, outcome.equals("WITHDRAWN") ? "WITHDRAWN" : "SHARED", "CLOSED", null, late);
        jdbc.update(
                "update case_file set outcome = ?, closed_at = ?, measured = ? where case_number = ?",
                outcome,
                closed.atTime(15, 0),
                !outcome.equals("WITHDRAWN"),
                number);
        long clock = clock(number, received, due, closed);
        if (late) {
            register(clock, number, due, handler);
        }
        return number;
    }

    /** It was dealt with at once. */
    public void withoutClocks(String number) {
        jdbc.update("delete from case_clock where case_number = ?", number);
        jdbc.update("update case_file set measured = false where case_number = ?", number);
    }

    /** The only limit that runs in it is the applicant's own. */
    public void onlyTheApplicants(String number) {
        jdbc.update("update case_clock set limit_key = 'sharing-supplement' where case_number = ?", number);
    }

    /** Another department than the handler is late. */
    public void lateIs(String number, String department) {
        jdbc.update("update case_overdue set late_department = ? where case_number = ?", department, number);
        follow(number);
    }

    public void remove() {
        jdbc.update("delete from case_overdue_change where clock_id in"
                + " (select id from case_clock where case_number like 'GX-PLANTED-%')");
        for (String table : new String[] {"case_overdue", "case_clock", "case_party", "case_file"}) {
            jdbc.update("delete from " + table + " where case_number like 'GX-PLANTED-%'");
        }
    }

    private String file(
            String handler, LocalDate received, String state, String phase, LocalDate due, boolean overdue) {
        String number = "GX-PLANTED-20260101-%04d".formatted(++planted);
        jdbc.update(
                """
                insert into case_file (case_number, procedure_key, rule_set, subject, applicant_department,
                    applicant_person, applicant_name, handling_department, received_at, state, phase, state_since,
                    due_on, provisional, overdue)
                values (?, 'conditional-sharing', '朔数政办发〔2021〕2号', '婚姻登记信息', ?, ?, '人力资源和社会保障局', ?,
                    ?, ?, ?, ?, ?, false, ?)
                """,
                number,
                APPLICANT,
                APPLICANT + ".requester",
                handler,
                received.atTime(9, 0),
                state,
                phase,
                received.atTime(9, 0),
                due,
                overdue);
        jdbc.update(
                "insert into case_party (case_number, department_code, part, received_at) values (?, ?, 'APPLICANT', ?), (?, ?, 'HANDLER', ?)",
                number,
                APPLICANT,
                received.atTime(9, 0),
                number,
                handler,
                received.atTime(9, 0));
        return number;
    }

    private long clock(String number, LocalDate started, LocalDate due, LocalDate stopped) {
        jdbc.update(
                """
                insert into case_clock (case_number, limit_key, article, rule_set, amount, unit, warning_lead, started_on,
                    due_on, provisional, stopped_on, outcome, running_key)
                values (?, 'sharing-answer', '第十六条', '朔数政办发〔2021〕2号', 5, 'WORKING_DAY', 1, ?, ?, false, ?, ?, ?)
                """,
                number,
                started,
                due,
                stopped,
                stopped == null ? null : stopped.isAfter(due) ? "LATE" : "IN_TIME",
                stopped == null ? number + "/sharing-answer" : null);
        Long id = jdbc.queryForObject("select max(id) from case_clock where case_number = ?", Long.class, number);
        return id == null ? 0 : id;
    }

    private void register(long clock, String number, LocalDate due, String late) {
        jdbc.update("""
                insert into case_overdue (clock_id, case_number, limit_key, due_on, late_department, recorded_at)
                values (?, ?, 'sharing-answer', ?, ?, ?)
                """, clock, number, due, late, due.plusDays(1).atStartOfDay());
        jdbc.update(
                "insert into case_overdue_change (clock_id, standing, since) values (?, true, ?)",
                clock,
                due.plusDays(1).atStartOfDay());
        follow(number);
    }

    /** The case keeps what the register says of it. */
    private void follow(String number) {
        String standing = " from case_overdue o join case_clock k on k.id = o.clock_id"
                + " where o.case_number = case_file.case_number and o.voided_at is null";
        jdbc.update(
                "update case_file set exceeded_on = (select min(k.due_on)" + standing + "),"
                        + " late_department = (select min(o.late_department)" + standing + " and k.stopped_on is null)"
                        + " where case_number = ?",
                number);
    }
}
