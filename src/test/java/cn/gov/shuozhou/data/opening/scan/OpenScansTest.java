package cn.gov.shuozhou.data.opening.scan;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第二十三条：扫描有发现的，决定以前不给公众")
@OnPostgres(Reason.SQL)
class OpenScansTest {

    private static final String PAGE = "/open/resources/211001/1";
    private static final String REASON = "已逐条核对，号码是示例，可以开放";

    @Autowired
    MockMvc mvc;

    @Autowired
    Catalog catalog;

    @Autowired
    DataSets dataSets;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OpenScanWork work;

    @Autowired
    MovableClock clock;

    private long resource;
    private List<Item> items;

    @BeforeEach
    void farms() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        resource = catalog.idOf("211001/1").orElseThrow();
        items = catalog.items(resource);
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from open_quasi_identifier");
        jdbc.update("delete from open_consent");
        jdbc.update("delete from open_scan where resource_id = ?", resource);
        jdbc.update("update data_set set state = 'SUPERSEDED' where resource_id = ?", resource);
        jdbc.update("update resource set data_rows = 0, data_updated_at = null where id = ?", resource);
    }

    @Test
    @DisplayName("没有发现的直接开放；新的一版有发现，不给下载、不给预览，页面说正在核对；部门审查员收到消息")
    void blockedUntilDecided() throws Exception {
        load("某家庭农场");
        assertThat(status(PAGE + "/data.csv")).isEqualTo(200);
        load("负责人电话13812345678");

        assertThat(status(PAGE + "/data.csv")).isEqualTo(404);
        assertThat(page(PAGE)).contains("正在开放前核对").doesNotContain("13812345678", "data.csv", "前 20 条");
        assertThat(decide(waiting(), "true", "短")).isEqualTo(400);
        assertThat(status(PAGE + "/data.csv")).isEqualTo(404);
        assertThat(decide(waiting(), "true", REASON)).isEqualTo(302);
        assertThat(status(PAGE + "/data.csv")).isEqualTo(200);
        load("又一版，电话13812345678");
        assertThat(status(PAGE + "/data.csv")).as("每一版重新扫描").isEqualTo(404);
    }

    @Test
    @DisplayName("没有人来看，也按时扫描；再来一遍，不重复扫描")
    void scannedBeforeAnybodyAsks() {
        load("负责人电话13812345678");

        work.lookThrough();
        work.lookThrough();

        assertThat(jdbc.queryForList("select state from open_scan where resource_id = ?", String.class, resource))
                .containsExactly("WAITING");
    }

    @Test
    @DisplayName("决定不开放的，一直不给；再决定一次是 409；别的部门看不到")
    void refused() throws Exception {
        load("负责人电话13812345678");
        status(PAGE);
        long id = waiting();

        assertThat(mvc.perform(get("/opening/scans/" + id)
                                .with(as(organization
                                        .person("health.disclosure-reviewer")
                                        .orElseThrow())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(decide(id, "false", "号码属于个人，应当脱敏后再提供")).isEqualTo(302);
        assertThat(status(PAGE + "/data.csv")).isEqualTo(404);
        assertThat(decide(id, "true", REASON)).isEqualTo(409);
    }

    @Test
    @DisplayName("登记准标识符以后，当前数据重新扫描，少见的组合要决定")
    void quasiIdentifiers() throws Exception {
        load("负责人电话13812345678");
        status(PAGE);
        long id = waiting();
        decide(id, "true", REASON);
        assertThat(status(PAGE + "/data.csv")).isEqualTo(200);

        assertThat(post(
                        "/opening/scans/" + id + "/quasi-identifiers",
                        "quasi",
                        String.valueOf(items.get(0).id())))
                .isEqualTo(302);
        assertThat(status(PAGE + "/data.csv")).isEqualTo(404);
        assertThat(jdbc.queryForObject("select findings from open_scan where id = ?", String.class, waiting()))
                .contains("准标识符（主体名称）有 1 种组合不足 5 行");
        assertThat(post("/opening/scans/" + id + "/quasi-identifiers", "quasi", "-1"))
                .isEqualTo(400);
    }

    @Test
    @DisplayName("开放须选明依据；依据是本人同意的，写明谁、怎样、何时同意和证明文件，缺一不可；记录工作人员看得到，公众看不到")
    void openedOnAGround() throws Exception {
        load("负责人电话13812345678");
        status(PAGE);
        long id = waiting();
        String[] consent = {
            "open",
            "true",
            "reason",
            REASON,
            "ground",
            "CONSENTED",
            "people",
            "1",
            "scope",
            "名册 MC-2026-09",
            "manner",
            "本人签署书面同意书",
            "obtainedOn",
            "2026-03-01",
            "document",
            "朔农同意〔2026〕1号"
        };

        assertThat(post(decision(id), "open", "true", "reason", REASON)).isEqualTo(400);
        assertThat(post(decision(id), "open", "true", "reason", REASON, "ground", "NONE"))
                .isEqualTo(400);
        for (int missing = 6; missing < consent.length; missing += 2) {
            String[] without = consent.clone();
            without[missing + 1] = "";
            assertThat(post(decision(id), without)).as(consent[missing]).isEqualTo(400);
        }
        assertThat(waiting()).isEqualTo(id);
        assertThat(status(PAGE + "/data.csv")).isEqualTo(404);

        assertThat(post(decision(id), consent)).isEqualTo(302);

        assertThat(status(PAGE + "/data.csv")).isEqualTo(200);
        assertThat(mvc.perform(get("/opening/scans/" + id)
                                .with(as(
                                        organization.person("bureau.supervisor").orElseThrow())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("已取得本人同意", "名册 MC-2026-09", "本人签署书面同意书", "2026-03-01", "朔农同意〔2026〕1号");
        assertThat(page(PAGE)).doesNotContain("MC-2026-09", "朔农同意");
    }

    private static String decision(long id) {
        return "/opening/scans/" + id + "/decision";
    }

    private void load(String name) {
        List<String> row = new ArrayList<>();
        items.forEach(item -> row.add(null));
        row.set(0, name);
        dataSets.load(
                resource, items.stream().map(Item::id).toList(), List.of(row).iterator());
    }

    private long waiting() {
        return jdbc.queryForObject(
                "select max(id) from open_scan where resource_id = ? and state = 'WAITING'", Long.class, resource);
    }

    private int decide(long id, String open, String reason) throws Exception {
        return post(decision(id), "open", open, "ground", "NOT_PERSONAL", "reason", reason);
    }

    private int post(String address, String... fields) throws Exception {
        var request = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(address)
                .with(as(organization.person("bureau.supervisor").orElseThrow()))
                .with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    private int status(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getStatus();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
