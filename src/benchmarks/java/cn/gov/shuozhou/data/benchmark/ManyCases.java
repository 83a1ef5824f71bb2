package cn.gov.shuozhou.data.benchmark;

import java.time.LocalDate;
import org.springframework.jdbc.core.JdbcTemplate;

/** Plants cases by number (PostgreSQL), spread over all departments; every twentieth is late. */
public final class ManyCases {

    private final JdbcTemplate jdbc;
    private final LocalDate today;

    public ManyCases(JdbcTemplate jdbc, LocalDate today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Open cases, received within the last sixty days. */
    public void open(int from, int to) {
        cases(from, to, "ANSWERING", "HANDLING", "cast(? as date) - (n % 60)", "null", "cast(null as date)", "due_on");
    }

    /** Cases that ended in this month or the last one. */
    public void closedLately(int from, int to) {
        closed(from, to, "cast(? as date) - 5 - (n % 50)");
    }

    /** Cases that ended in the five years before. */
    public void closedLongAgo(int from, int to) {
        closed(from, to, "cast(? as date) - 70 - (n % 1800)");
    }

    private void closed(int from, int to, String received) {
        cases(from, to, "SHARED", "CLOSED", received, "'AGREED'", "received + 4", "null");
    }

    private void cases(
            int from, int to, String state, String phase, String received, String outcome, String closed, String due) {
        String late = "n % 20 = 0";
        String planted = """
                with planted as (
                  select n, 'GX-BENCH-' || lpad(cast(n as text), 8, '0') as number, %s as received,
                    d.codes[1 + n %% array_length(d.codes, 1)] as handler
                  from generate_series(%d, %d) n, (select array_agg(code order by code) as codes from department) d),
                dated as (
                  select p.*, received + case when %s then 2 else 7 + n %% 20 end as due_on, %s as closed_on from planted p)
                """.formatted(received, from, to, late, closed);
        jdbc.update(
                planted + """
                insert into case_file (case_number, procedure_key, rule_set, subject, applicant_department,
                    applicant_person, applicant_name, handling_department, received_at, state, phase, state_since,
                    outcome, closed_at, due_on, provisional, overdue, measured, exceeded_on, late_department)
                select number, 'conditional-sharing', '朔数政办发〔2021〕2号', '户籍人口基本信息', 'human-resources',
                    'human-resources.requester', '朔州市人力资源和社会保障局', handler, received + time '09:00', '%s', '%s',
                    received + time '09:00', %s, closed_on + time '15:00', %s, false, %s, closed_on is not null,
                    case when %s then due_on end, case when closed_on is null and %s then handler end from dated
                """.formatted(state, phase, outcome, due, late, late, late),
                today);
        jdbc.update(
                planted + """
                insert into case_clock (case_number, limit_key, article, rule_set, amount, unit, warning_lead, started_on,
                    due_on, provisional, stopped_on, outcome)
                select number, 'sharing-answer', '第十六条', '朔数政办发〔2021〕2号', 5, 'WORKING_DAY', 1, received, due_on,
                    false, closed_on, case when closed_on is null then null when %s then 'LATE' else 'IN_TIME' end
                from dated
                """.formatted(late), today);
        jdbc.update(planted + """
                insert into case_overdue (clock_id, case_number, limit_key, due_on, late_department, recorded_at)
                select k.id, number, 'sharing-answer', k.due_on, handler, k.due_on + 1 + time '00:00'
                from dated join case_clock k on k.case_number = number where %s
                """.formatted(late), today);
        for (String part : new String[] {"APPLICANT", "HANDLER"}) {
            String department = part.equals("HANDLER") ? "handler" : "'human-resources'";
            jdbc.update(planted + """
                    insert into case_party (case_number, department_code, part, received_at)
                    select number, %s, '%s', received + time '09:00' from dated
                    """.formatted(department, part), today);
        }
    }

    /** The server's own upkeep would do it sooner or later. */
    public void settle() {
        for (String table : new String[] {"case_file", "case_clock", "case_overdue", "case_party"}) {
            jdbc.execute("vacuum analyze " + table);
        }
        jdbc.execute("checkpoint");
    }

    public void remove() {
        for (String table : new String[] {"case_overdue", "case_clock", "case_party", "case_file"}) {
            jdbc.update("delete from " + table + " where case_number like 'GX-BENCH-%'");
        }
    }
}
