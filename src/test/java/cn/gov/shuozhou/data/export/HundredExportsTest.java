package cn.gov.shuozhou.data.export;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@OnPostgres(OnPostgres.Reason.CONCURRENCY)
@MovableClockTest
@DisplayName("一百人同时导出长清单：排上的转到“我的导出”，其余的得知过一会儿再来，别人照常打开页面")
class HundredExportsTest {

    private static final int PEOPLE = 100;
    private static final String NUMBERS = "GX-CROWD-";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ExportWork work;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    private List<Person> people;

    @BeforeEach
    void begin() {
        people = jdbc.queryForList("select id from person order by id limit " + PEOPLE, String.class).stream()
                .map(id -> organization.person(id).orElseThrow())
                .map(person -> new Person(
                        person.id(),
                        person.name(),
                        person.departmentCode(),
                        person.departmentName(),
                        Set.of(Role.BUREAU)))
                .toList();
        ClosedCases.plant(jdbc, NUMBERS, Page.WHOLE_SIZE + 1);
    }

    @AfterEach
    void end() {
        jdbc.update("delete from list_export");
        ClosedCases.remove(jdbc, NUMBERS);
    }

    @Test
    @DisplayName("每人一个答复：302 或者 429；排队的合计不过五十份多一点，一份也没有开始读")
    void atOnce() throws Exception {
        assertThat(people).hasSize(PEOPLE);
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE);
        List<Future<MockHttpServletResponse>> replies = new ArrayList<>();
        for (Person person : people) {
            replies.add(crowd.submit((Callable<MockHttpServletResponse>)
                    () -> mvc.perform(get("/cases/export.xlsx?q=CROWD-").with(as(person)))
                            .andReturn()
                            .getResponse()));
        }
        assertThat(mvc.perform(get("/cases").with(as(people.get(0))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);

        Map<Integer, Integer> statuses = new HashMap<>();
        for (Future<MockHttpServletResponse> reply : replies) {
            MockHttpServletResponse response = reply.get();
            statuses.merge(response.getStatus(), 1, Integer::sum);
            if (response.getStatus() == 429) {
                assertThat(response.getHeader("Retry-After")).isNotBlank();
                assertThat(response.getContentAsString(StandardCharsets.UTF_8)).containsPattern("请等待|请过几分钟");
            } else {
                assertThat(response.getRedirectedUrl()).isEqualTo(Exports.ADDRESS);
            }
        }
        crowd.shutdown();
        assertThat(statuses).containsOnlyKeys(302, 429);
        assertThat(statuses.get(302))
                .isEqualTo(work.waiting().size())
                .isBetween(ExportTurns.AT_ONCE, Exports.MOST_UNDER_WAY + ExportTurns.AT_ONCE);
        assertThat(jdbc.queryForObject("select count(*) from list_export_block", Integer.class))
                .isZero();
    }
}
