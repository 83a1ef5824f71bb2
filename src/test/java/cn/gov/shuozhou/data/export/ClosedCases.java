package cn.gov.shuozhou.data.export;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files alone, closed and alike, to be counted and written out: more than one would play. */
final class ClosedCases {

    static final LocalDateTime RECEIVED = LocalDateTime.of(2026, 10, 9, 9, 0);

    private static final String INSERT = """
            insert into case_file (case_number, procedure_key, rule_set, subject, applicant_department, applicant_person,
                applicant_name, handling_department, received_at, state, phase, state_since, outcome, closed_at,
                provisional, overdue)
            values (?, 'conditional-sharing', '规则', '户籍', 'civil-affairs', 'civil-affairs.requester',
                '朔州市民政局', 'civil-affairs', ?, 'SHARED', 'CLOSED', ?, 'AGREED', ?, false, false)
            """;

    private ClosedCases() {}

    /** Of one day, their numbers beginning with the given word. */
    static void plant(JdbcTemplate jdbc, String prefix, int count) {
        List<Object[]> rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Object[] {"%s%05d".formatted(prefix, i), RECEIVED, RECEIVED, RECEIVED})
                .toList();
        jdbc.batchUpdate(INSERT, rows);
    }

    static void remove(JdbcTemplate jdbc, String prefix) {
        jdbc.update("delete from case_file where case_number like ?", prefix + "%");
    }
}
