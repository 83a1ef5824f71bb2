package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.clock.Clocks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the portal with a list, found by the application's own endpoints: a new one is there as soon as it exists. */
final class ListedPages {

    static final String EXPORT = "/export.xlsx";

    /** Pages with a page number whose list is taken away elsewhere, and why. */
    private static final Map<String, String> TAKEN_AWAY_ELSEWHERE = Map.of(
            "/api/cockpit/instances/{id}/activities",
                    "what Cockpit draws of one instance, as the page of its case does",
            "/open/resources", "whoever wants the open catalogue whole takes it in the form that programs read",
            "/catalog/imports/{id}", "the findings go into the marked copy of the workbook",
            "/catalog/publications/{caseNumber}", "the drafts of one case, which their list has",
            "/corrections/{caseNumber}/changes", "the rows of one case, without filters, in rows.xlsx");

    private final List<Endpoint> endpoints;

    ListedPages(RequestMappingHandlerMapping mapping) {
        endpoints = Endpoint.all(mapping).stream()
                .filter(endpoint -> endpoint.method() == HttpMethod.GET)
                .toList();
    }

    Set<String> exports() {
        return endpoints.stream()
                .map(Endpoint::pattern)
                .filter(pattern -> pattern.endsWith(EXPORT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that an export leads to, and those with a page number. */
    Set<String> pages() {
        Set<String> pages = exports().stream().map(this::pageOf).collect(Collectors.toCollection(TreeSet::new));
        endpoints.stream()
                .filter(endpoint -> endpoint.fields().contains("page"))
                .map(Endpoint::pattern)
                .filter(pattern -> !pattern.endsWith(EXPORT) && !TAKEN_AWAY_ELSEWHERE.containsKey(pattern))
                .forEach(pages::add);
        return pages;
    }

    /** The page that leads to an export: the one at its address, or the one that contains the list. */
    private String pageOf(String export) {
        String page = export;
        do {
            page = page.substring(0, page.lastIndexOf('/'));
        } while (!isThere(page));
        return page;
    }

    private boolean isThere(String page) {
        return endpoints.stream().anyMatch(endpoint -> endpoint.pattern().equals(page));
    }

    /** What the rows of {@link ListRows} and a limit that has just begun give to the addresses. */
    static PathExamples examples(JdbcTemplate jdbc, Clocks clocks) {
        String resource = String.valueOf(
                jdbc.queryForObject("select id from resource where code = ?", Long.class, ListRows.RESOURCE));
        long limit = clocks.start("TEST-lists", "sharing-answer", LocalDate.of(2026, 11, 23))
                .id();
        return new PathExamples(Map.of(
                "/catalog/{id}/",
                resource,
                "/clocks/{id}",
                String.valueOf(limit),
                "/grants/{number}",
                ListRows.GRANT,
                "/catalog/county/{code}",
                "shuocheng-civil-affairs"));
    }
}
