package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.search.SearchText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * Which entries a list shows, as it comes from an address; nothing given means everything.
 *
 * @param person words in account or name
 * @param department words in the department's name
 * @param act words in the name of the act
 * @param from the first day, in 朔州
 * @param to the last day, in 朔州
 */
record AuditFilter(
        @Nullable SearchText person,
        @Nullable SearchText department,
        @Nullable SearchText act,
        @Nullable Result result,
        @BindParam("case") String caseNumber,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9000, 1, 1);

    /** The conditions on {@code audit_entry e}, for the parameters of {@link #parameters}. */
    String conditions() {
        return """
                e.happened_at >= :from and e.happened_at < :to
                and (:result = '' or e.result = :result)
                and (:case = '' or e.case_number = :case)
                """
                + condition("person", person, "e.actor_id, e.actor_name")
                + condition("department", department, "e.actor_department")
                + condition("act", act, "e.act");
    }

    /** That each word is found in one of the columns; its ways are parameters of this name. */
    private static String condition(String name, @Nullable SearchText sought, String columns) {
        List<List<String>> patterns = SearchText.orNothing(sought).patterns();
        return IntStream.range(0, patterns.size())
                .mapToObj(word -> IntStream.range(0, patterns.get(word).size())
                        .mapToObj(way -> "lower(concat_ws(' ', '', %s)) like :%s_%d_%d escape '!'"
                                .formatted(columns, name, word, way))
                        .collect(Collectors.joining(" or ", " and (", ")")))
                .collect(Collectors.joining());
    }

    private static void bind(Map<String, Object> parameters, String name, @Nullable SearchText sought) {
        List<List<String>> patterns = SearchText.orNothing(sought).patterns();
        for (int word = 0; word < patterns.size(); word++) {
            for (int way = 0; way < patterns.get(word).size(); way++) {
                parameters.put(
                        "%s_%d_%d".formatted(name, word, way),
                        patterns.get(word).get(way));
            }
        }
    }

    AuditFilter {
        person = SearchText.orNothing(person);
        department = SearchText.orNothing(department);
        act = SearchText.orNothing(act);
        caseNumber = stripped(caseNumber);
    }

    public boolean everything() {
        return SearchText.orNothing(person).isEmpty()
                && SearchText.orNothing(department).isEmpty()
                && SearchText.orNothing(act).isEmpty()
                && result == null
                && caseNumber.isEmpty()
                && from == null
                && to == null;
    }

    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        bind(parameters, "person", person);
        bind(parameters, "department", department);
        bind(parameters, "act", act);
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
