package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.paging.LikePattern;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which entries a list shows, as it comes from an address; nothing given means everything.
 *
 * @param person found in account or name
 * @param department found in the department's name
 * @param act found in the name of the act
 * @param from the first day, in 朔州
 * @param to the last day, in 朔州
 */
record AuditFilter(
        String person,
        String department,
        String act,
        @Nullable Result result,
        @BindParam("case") String caseNumber,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    /** The conditions on {@code audit_entry e}, for the parameters of {@link #parameters}. */
    static final String CONDITIONS = """
            e.happened_at >= :from and e.happened_at < :to
            and (:result = '' or e.result = :result)
            and (:case = '' or e.case_number = :case)
            and (:person = '' or e.actor_id = :person or e.actor_name = :person
                or lower(e.actor_id) like :personPattern escape '!' or lower(e.actor_name) like :personPattern escape '!')
            and (:department = '' or lower(e.actor_department) like :departmentPattern escape '!')
            and (:act = '' or lower(e.act) like :actPattern escape '!')
            """;

    AuditFilter {
        person = stripped(person);
        department = stripped(department);
        act = stripped(act);
        caseNumber = stripped(caseNumber);
    }

    public boolean everything() {
        return person.isEmpty()
                && department.isEmpty()
                && act.isEmpty()
                && result == null
                && caseNumber.isEmpty()
                && from == null
                && to == null;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("person", person);
        parameters.put("personPattern", LikePattern.containing(person));
        parameters.put("department", department);
        parameters.put("departmentPattern", LikePattern.containing(department));
        parameters.put("act", act);
        parameters.put("actPattern", LikePattern.containing(act));
        parameters.put("result", result == null ? "" : result.name());
        parameters.put("case", caseNumber);
        parameters.put("from", start(from == null ? EARLIEST : from));
        parameters.put("to", start(to == null ? LATEST : to.plusDays(1)));
        return parameters;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static Object start(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }
}
