package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.TestDatabase;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Any number of case files, of two procedures and ten years: open and finished, late and in time, of the city and of a
 * county. They have no process and no page behind them; the test's transaction takes them away again.
 */
record GeneratedCases(JdbcTemplate jdbc) {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final String COUNTY_DEPARTMENT = "shuocheng-civil-affairs";
    static final String COUNTY = "140602";

    private static final LocalDateTime FIRST = LocalDateTime.of(2016, 1, 4, 9, 0);
    private static final String SHARING = "conditional-sharing";
    private static final String PUBLICATION = "catalog-publication";

    static String number(int i) {
        return "%s-140600-20160104-%05d".formatted(isPublication(i) ? "ML" : "GX", i);
    }

    /** Two neighbours are received at the same moment, so that only their numbers tell them apart. */
    static LocalDateTime receivedAt(int i) {
        return FIRST.plusHours(9L * (i / 2));
    }

    void insert(int howMany) {
        List<Object[]> files = new ArrayList<>();
        List<Object[]> parties = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            files.add(file(i));
            parties.add(new Object[] {number(i), applicant(i), "APPLICANT", receivedAt(i)});
            parties.add(new Object[] {number(i), handler(i), "HANDLER", receivedAt(i)});
        }
        jdbc.batchUpdate("""
                insert into case_file (case_number, procedure_key, rule_set, subject, applicant_department,
                    applicant_person, applicant_name, handling_department, region_code, received_at, state, phase,
                    state_since, outcome, closed_at, due_on, provisional, overdue)
                values (?, ?, '规则', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?)
                """, files);
        jdbc.batchUpdate(
                "insert into case_party (case_number, department_code, part, received_at) values (?, ?, ?, ?)",
                parties);
        TestDatabase.analyze(jdbc, "case_file", "case_party");
    }

    private static Object[] file(int i) {
        boolean closed = i % 4 == 0;
        LocalDate due = closed || i % 3 == 1 ? null : TODAY.plusDays(i % 7 - 3);
        return new Object[] {
            number(i),
            isPublication(i) ? PUBLICATION : SHARING,
            i % 10 == 0 ? "婚姻登记100%信息" : "社保_缴纳信息" + i,
            applicant(i),
            applicant(i) + ".requester",
            applicant(i).equals("health") ? "朔州市卫生健康委员会" : "朔州市人力资源和社会保障局",
            handler(i),
            handler(i).equals(COUNTY_DEPARTMENT) ? COUNTY : null,
            receivedAt(i),
            state(i, closed),
            closed ? "CLOSED" : "HANDLING",
            receivedAt(i),
            closed ? (isPublication(i) ? "PASSED" : "AGREED") : null,
            closed ? receivedAt(i).plusDays(i % 3) : null,
            due,
            due != null && due.isBefore(TODAY)
        };
    }

    private static String state(int i, boolean closed) {
        if (isPublication(i)) {
            return closed ? "PUBLISHED" : "BUREAU_REVIEW";
        }
        return closed ? "SHARED" : "ANSWERING";
    }

    private static boolean isPublication(int i) {
        return i % 3 == 0;
    }

    private static String applicant(int i) {
        return i % 2 == 0 ? "human-resources" : "health";
    }

    private static String handler(int i) {
        if (isPublication(i)) {
            return "bureau";
        }
        return i % 5 == 0 ? COUNTY_DEPARTMENT : "civil-affairs";
    }
}
