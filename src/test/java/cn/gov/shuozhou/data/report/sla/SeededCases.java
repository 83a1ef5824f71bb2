package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Any number of cases over two years with all that can become of them: every outcome, late and in time, paused, provisional,
 * registered and voided, moved by a notice, and limits that outlive their case. The same number gives the same cases; the test's
 * transaction takes them away again.
 */
final class SeededCases {

    static final LocalDate FIRST = LocalDate.of(2025, 6, 2);
    static final LocalDate LAST = LocalDate.of(2026, 11, 20);

    private static final String RULES = "朔数政办发〔2021〕2号";
    private static final String SHARING = "conditional-sharing";
    private static final String PUBLICATION = "catalog-publication";
    private static final String CHANGE = "catalog-change";
    private static final List<String> HANDLERS =
            List.of("civil-affairs", "health", "shuocheng-civil-affairs", "taxation");
    private static final List<String> APPLICANTS = List.of("human-resources", "health", "taxation");
    private static final long SOME_ID = 50_000_000;

    private final JdbcTemplate jdbc;
    private final WorkingDays calendar;
    private final Random random = new Random(13);
    private final List<Object[]> files = new ArrayList<>();
    private final List<Object[]> parties = new ArrayList<>();
    private final List<Object[]> facts = new ArrayList<>();
    private final List<Object[]> clocks = new ArrayList<>();
    private final List<Object[]> pauses = new ArrayList<>();
    private final List<Object[]> revisions = new ArrayList<>();
    private final List<Object[]> overdues = new ArrayList<>();
    private final List<Object[]> changes = new ArrayList<>();
    private long clockId = SOME_ID;

    SeededCases(JdbcTemplate jdbc, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    void insert(int howMany) {
        for (int i = 0; i < howMany; i++) {
            one(i);
        }
        jdbc.batchUpdate("""
                insert into case_file (case_number, procedure_key, rule_set, subject, resource_id, applicant_department,
                    applicant_name, handling_department, region_code, received_at, state, phase, state_since, outcome,
                    closed_at, provisional, overdue)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, false)
                """, files);
        files.forEach(file -> {
            parties.add(new Object[] {file[0], file[5], "APPLICANT", file[9]});
            parties.add(new Object[] {file[0], file[7], "HANDLER", file[9]});
        });
        jdbc.batchUpdate(
                "insert into case_party (case_number, department_code, part, received_at) values (?, ?, ?, ?)",
                parties);
        jdbc.batchUpdate("insert into case_fact (case_number, fact, content, since) values (?, ?, ?, ?)", facts);
        jdbc.batchUpdate("""
                insert into case_clock (id, case_number, limit_key, article, rule_set, amount, unit, warning_lead, started_on,
                    due_on, provisional, stopped_on, outcome, running_key, created_at, stopped_at)
                values (?, ?, ?, ?, ?, ?, 'WORKING_DAY', 1, ?, ?, ?, ?, ?, ?, ?, ?)
                """, clocks);
        jdbc.batchUpdate("""
                insert into clock_pause (clock_id, reason, paused_on, resumed_on, paused_at, resumed_at)
                values (?, '等待使用部门补正', ?, ?, ?, ?)
                """, pauses);
        jdbc.batchUpdate("""
                insert into clock_revision (clock_id, revised_at, reason, old_due_on, new_due_on, old_provisional,
                    new_provisional)
                values (?, ?, '采用 2026 年放假调休通知', ?, ?, true, false)
                """, revisions);
        jdbc.batchUpdate("""
                insert into case_overdue (clock_id, case_number, limit_key, due_on, late_department, recorded_at, voided_at,
                    void_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, overdues);
        jdbc.batchUpdate(
                "insert into case_overdue_change (clock_id, standing, reason, since) values (?, ?, ?, ?)", changes);
        TestDatabase.analyze(
                jdbc,
                "case_file",
                "case_party",
                "case_fact",
                "case_clock",
                "clock_pause",
                "clock_revision",
                "case_overdue",
                "case_overdue_change");
    }

    private void one(int i) {
        String procedure = i % 5 == 3 ? PUBLICATION : i % 10 == 7 ? CHANGE : SHARING;
        String number = "%s-140600-20250602-%06d".formatted(procedure.equals(SHARING) ? "GX" : "ML", i);
        String handler = procedure.equals(SHARING) ? pick(HANDLERS) : "bureau";
        String applicant = pick(APPLICANTS);
        LocalDateTime received = FIRST.plusDays(random.nextInt((int) (LAST.toEpochDay() - FIRST.toEpochDay()) + 1))
                .atTime(8 + random.nextInt(10), random.nextInt(60));
        LocalDate day = received.toLocalDate();
        fact(number, "SUBJECT", subject(i), received);
        fact(number, "HANDLER", handler, received);
        fact(number, "STATE", procedure.equals(SHARING) ? "ANSWERING" : "REVIEWING", received);
        LocalDate end = procedure.equals(SHARING)
                ? sharing(number, handler, day)
                : random.nextInt(4) == 0
                        ? some(day, 20)
                        : clock(number, "catalog-review", "系统约定", 10, "bureau", day, random.nextInt(9) == 0);
        LocalDateTime closed = end == null || random.nextInt(12) == 0 || end.isAfter(LAST) ? null : end.atTime(17, 30);
        String outcome = closed == null ? null : outcome(procedure);
        String state = closed == null ? "REVIEWING" : "WITHDRAWN";
        if (procedure.equals(SHARING)) {
            state = closed == null ? "ANSWERING" : "SHARED";
        }
        if (closed != null) {
            fact(number, "STATE", state, closed);
            fact(number, "OUTCOME", outcome, closed);
        }
        files.add(new Object[] {
            number,
            procedure,
            RULES,
            subject(i),
            i % 7 == 0 ? null : (long) i,
            applicant,
            applicant,
            handler,
            handler.startsWith("shuocheng") ? "140602" : null,
            received,
            state,
            closed == null ? "HANDLING" : "CLOSED",
            received,
            outcome,
            closed
        });
    }

    /** Names as people try them: formulas, escapes, tabs. */
    private static String subject(int i) {
        return switch (i % 50) {
            case 1 -> "=1+1 资源" + i;
            case 2 -> "_x000D_ 资源" + i;
            case 3 -> "带\t制表符 资源" + i;
            case 4 -> "@危险 资源" + i;
            default -> "资源" + i;
        };
    }

    /** Every outcome comes up; which procedure has which makes no difference to the figures. */
    private String outcome(String procedure) {
        return procedure.equals(SHARING)
                ? pick(List.of("AGREED", "AGREED", "PARTLY_AGREED", "REFUSED", "WITHDRAWN", "LAPSED", "TERMINATED"))
                : pick(List.of("PASSED", "PASSED", "REJECTED", "CORRECTED", "UNFOUNDED", "UNDECIDED", "WITHDRAWN"));
    }

    /** An answer, sometimes supplements, mediation, delivery and supervision; the day on which the last of them ended. */
    private LocalDate sharing(String number, String handler, LocalDate day) {
        if (random.nextInt(12) == 0) {
            return some(day, 3);
        }
        LocalDate end = clock(number, "sharing-answer", "第十六条", 5, handler, day, random.nextInt(4) == 0);
        if (end == null) {
            return null;
        }
        if (random.nextInt(5) == 0) {
            fact(number, "STATE", "MEDIATING", end.atTime(11, 0));
            end = clock(number, "sharing-mediation-decision", "系统约定", 10, "bureau", end, false);
        } else if (random.nextInt(3) == 0) {
            end = clock(number, "sharing-delivery", "系统约定", 5, handler, end, false);
        }
        if (random.nextInt(20) == 0 && end != null) {
            clock(number, "sharing-supervision", "系统约定", 3, "bureau", end, false);
        }
        return end;
    }

    /** A clock with all that happens to it; the day it stopped, null while it runs. */
    private LocalDate clock(
            String number, String limit, String article, int amount, String late, LocalDate start, boolean paused) {
        long id = ++clockId;
        LocalDate due = calendar.plusWorkingDays(start, amount);
        LocalDate stopped = calendar.plusWorkingDays(start, random.nextInt(amount + amount / 2 + 2));
        boolean open = random.nextInt(9) == 0;
        if (paused) {
            LocalDate from = calendar.plusWorkingDays(start, 1 + random.nextInt(2));
            LocalDate to = some(from, 12);
            boolean still = random.nextInt(6) == 0;
            int elapsed = calendar.workingDaysBetween(start, from.minusDays(1));
            due = calendar.plusWorkingDays(still ? from : to, amount - elapsed);
            pauses.add(new Object[] {id, from, still ? null : to, from.atTime(9, 0), still ? null : to.atTime(9, 0)});
            fact(number, "STATE", "SUPPLEMENTING", from.atTime(9, 0));
            open = open || still;
            stopped = stopped.isBefore(to) ? some(to, 9) : stopped;
        }
        open = open || stopped.isAfter(LAST);
        boolean isLate = open ? due.isBefore(LAST) : stopped.isAfter(due);
        boolean moved = random.nextInt(10) == 0;
        LocalDateTime told = due.plusDays(1).atStartOfDay();
        if (moved) {
            LocalDate before = due;
            due = calendar.plusWorkingDays(due, 2);
            LocalDateTime moment = told.plusDays(random.nextInt(30)).plusHours(3);
            revisions.add(new Object[] {id, moment, before, due});
            if (isLate) {
                boolean voids = open ? !due.isBefore(LAST) : !stopped.isAfter(due);
                register(id, number, limit, before, late, told, voids ? moment : null);
            }
        } else if (isLate) {
            register(id, number, limit, due, late, told, null);
        }
        String outcome =
                open ? null : random.nextInt(15) == 0 ? "WITHDRAWN" : stopped.isAfter(due) ? "LATE" : "IN_TIME";
        clocks.add(new Object[] {
            id,
            number,
            limit,
            article,
            RULES,
            amount,
            start,
            due,
            due.isAfter(LocalDate.of(2026, 12, 24)) || random.nextInt(30) == 0,
            open ? null : stopped,
            outcome,
            open ? number + " " + limit : null,
            random.nextInt(20) == 0 ? null : start.atTime(10, 0),
            open || random.nextInt(20) == 0 ? null : stopped.atTime(16, 0)
        });
        return open ? null : stopped;
    }

    private void register(
            long id, String number, String limit, LocalDate due, String late, LocalDateTime at, LocalDateTime voided) {
        String reason = voided == null ? null : "采用 2026 年放假调休通知，没有超期";
        overdues.add(new Object[] {id, number, limit, due, late, at, voided, reason});
        changes.add(new Object[] {id, true, null, at});
        if (voided != null) {
            changes.add(new Object[] {id, false, reason, voided});
        }
    }

    private void fact(String number, String fact, String content, LocalDateTime since) {
        facts.add(new Object[] {number, fact, content, since});
    }

    private LocalDate some(LocalDate after, int days) {
        return after.plusDays(random.nextInt(days));
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
