package cn.gov.shuozhou.data.tabular;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import cn.gov.shuozhou.data.SignedIn;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** Sends files to every page that takes tables, as people do, and tells what the page says. */
final class GivenFiles {

    /** A page that takes tables. */
    enum Reader {
        DATA,
        CALENDAR,
        PEOPLE,
        DEPARTMENTS,
        CATALOGUE
    }

    /**
     * What became of a file.
     *
     * @param problems sentences that refuse it; none when it was taken
     * @param page what the page shows when it was taken
     */
    record Answer(int status, List<String> problems, String page) {
        boolean taken() {
            return problems.isEmpty();
        }
    }

    static final String RESOURCE = "201001/1";

    private static final Person OFFICER =
            new Person("civil-affairs.data-officer", "数据专员", "civil-affairs", "朔州市民政局", Set.of(Role.DATA_OFFICER));
    private static final Person BUREAU = new Person("bureau.bureau", "张明", "bureau", "朔州市政务信息管理局", Set.of(Role.BUREAU));
    private static final Pattern ALERT = Pattern.compile("(?s)role=\"alert\".*?</ul>");
    private static final Pattern SENTENCE = Pattern.compile("<li[^>]*>([^<]+)</li>");

    private final MockMvc mvc;
    private final JdbcTemplate jdbc;
    private final IdentityService identities;
    private final Object importWork;

    GivenFiles(ApplicationContext context) {
        mvc = context.getBean(MockMvc.class);
        jdbc = context.getBean(JdbcTemplate.class);
        identities = context.getBean(IdentityService.class);
        importWork = context.getBean("importWork");
    }

    static byte[] file(String name) {
        try (var in = GivenFiles.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Answer send(Reader reader, String name, byte[] content) throws Exception {
        return switch (reader) {
            case DATA -> data(name, content);
            case CALENDAR -> answer(post("/calendar/notices/preview", name, content, BUREAU));
            case PEOPLE -> people(name, content);
            case DEPARTMENTS -> departments(name, content);
            case CATALOGUE -> catalogue(name, content);
        };
    }

    long resource() {
        return jdbc.queryForObject("select id from resource where code = ?", Long.class, RESOURCE);
    }

    private Answer data(String name, byte[] content) throws Exception {
        String address = "/catalog/" + resource() + "/data";
        MockHttpServletResponse response = post(address, name, content, OFFICER);
        return response.getRedirectedUrl() == null
                ? answer(response)
                : answer(page(response.getRedirectedUrl(), OFFICER));
    }

    /** The rows that wait to be confirmed, as the table has them: only open items are readable there. */
    List<java.util.Map<String, Object>> proposed() {
        Long id = jdbc.queryForObject(
                "select data_set_id from data_proposal where resource_id = ?", Long.class, resource());
        return jdbc.queryForList("select * from data_rows_" + id + " order by row_no");
    }

    /** Those who were let in are taken away again, or the next file would find their names in use. */
    private Answer people(String name, byte[] content) throws Exception {
        List<String> before = users();
        Answer answer = answer(post("/organization/import/people", name, content, SignedIn.FIRST_ADMIN));
        List<String> added = users();
        added.removeAll(before);
        if (!answer.taken() && !added.isEmpty()) {
            throw new AssertionError("an import that is refused has added " + added);
        }
        for (String id : added) {
            jdbc.update("delete from account_request where person_id = ?", id);
            jdbc.update("delete from account where person_id = ?", id);
            jdbc.update("delete from person where id = ?", id);
            identities.deleteUser(id);
        }
        return answer;
    }

    private List<String> users() {
        return jdbc.queryForList("select id_ from act_id_user", String.class);
    }

    /** As {@link #people}. */
    private Answer departments(String name, byte[] content) throws Exception {
        List<String> before = codes();
        Answer answer = answer(post("/organization/import/departments", name, content, SignedIn.FIRST_ADMIN));
        List<String> added = codes();
        added.removeAll(before);
        if (!answer.taken() && !added.isEmpty()) {
            throw new AssertionError("an import that is refused has added " + added);
        }
        for (String code : added) {
            jdbc.update("delete from department_request where department_code = ?", code);
            jdbc.update("delete from department where code = ?", code);
            identities.deleteTenant(code);
        }
        return answer;
    }

    private List<String> codes() {
        return jdbc.queryForList("select code from department", String.class);
    }

    private Answer catalogue(String name, byte[] content) throws Exception {
        MockHttpServletResponse response = post("/catalog/imports", name, content, OFFICER);
        if (response.getRedirectedUrl() == null) {
            return answer(response);
        }
        String id = response.getRedirectedUrl().substring("/catalog/imports/".length());
        ReflectionTestUtils.invokeMethod(importWork, "round");
        Waiting.await("the import is read")
                .until(() -> jdbc.queryForObject(
                                "select count(*) from catalog_import where id = ? and state in ('WAITING', 'READING')",
                                Integer.class,
                                id)
                        == 0);
        List<String> problems = new ArrayList<>(jdbc.queryForList(
                "select problem from catalog_import where id = ? and problem is not null", String.class, id));
        problems.addAll(jdbc.queryForList(
                "select sheet || '第 ' || row_no || ' 行' || column_name || sentence from catalog_import_finding"
                        + " where import_id = ? and severity = 'ERROR' order by position",
                String.class,
                id));
        MockHttpServletResponse page = page(response.getRedirectedUrl(), OFFICER);
        return new Answer(page.getStatus(), problems, page.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse page(String address) throws Exception {
        return page(address, OFFICER);
    }

    /** What the check of the last catalogue asks to be looked at. */
    List<String> warnings() {
        return jdbc.queryForList(
                "select sentence from catalog_import_finding where severity = 'WARNING' and import_id ="
                        + " (select id from catalog_import order by created_at desc, touched_at desc limit 1)",
                String.class);
    }

    /** Keeps what the last catalogue had as drafts. */
    void confirmCatalogue() throws Exception {
        String id = jdbc.queryForObject(
                "select id from catalog_import order by created_at desc, touched_at desc limit 1", String.class);
        act("/catalog/imports/" + id + "/confirm");
    }

    MockHttpServletResponse act(String address, String... parameters) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request.with(as(OFFICER)).with(csrf())).andReturn().getResponse();
    }

    private MockHttpServletResponse page(String address, Person person) throws Exception {
        return mvc.perform(get(address).with(as(person))).andReturn().getResponse();
    }

    private MockHttpServletResponse post(String address, String name, byte[] content, Person person) throws Exception {
        return mvc.perform(multipart(address)
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .param("year", "2027")
                        .with(as(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static Answer answer(MockHttpServletResponse response) throws Exception {
        String page = response.getContentAsString(StandardCharsets.UTF_8);
        List<String> problems = new ArrayList<>();
        if (response.getStatus() != 200) {
            Matcher alert = ALERT.matcher(page);
            if (alert.find()) {
                SENTENCE.matcher(alert.group())
                        .results()
                        .forEach(sentence -> problems.add(HtmlUtils.htmlUnescape(sentence.group(1))));
            }
            if (problems.isEmpty()) {
                problems.add("no sentence in " + page);
            }
        }
        return new Answer(response.getStatus(), problems, page);
    }

    /** Takes away what the tests have left. */
    void clean() {
        jdbc.update("delete from catalog_import");
        jdbc.update("delete from catalog_draft");
        jdbc.update("delete from catalog_code");
        jdbc.update("delete from data_key");
        for (Long id : jdbc.queryForList(
                "select id from data_set where resource_id = ? and loaded_by <> 'system'", Long.class, resource())) {
            jdbc.update("delete from data_block where data_set_id = ?", id);
            jdbc.update("delete from data_set_item where data_set_id = ?", id);
            jdbc.update("delete from data_set where id = ?", id);
            jdbc.execute("drop table if exists data_rows_" + id);
        }
    }
}
