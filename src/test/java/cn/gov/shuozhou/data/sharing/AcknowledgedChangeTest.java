package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.catalog.change.ChangeScene;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@MovableClockTest
@DisplayName("第十二条：已公告变更的资源，申请人须在申请表中知悉变更内容和日期")
class AcknowledgedChangeTest {

    private static final LocalDate THU_2026_12_24 = LocalDate.of(2026, 12, 24);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private ChangeScene changes;
    private Refused refused;
    private long resource;
    private String change;

    @BeforeEach
    void announce() {
        changes = beans.createBean(ChangeScene.class);
        scene = beans.createBean(SharingScene.class);
        changes.begin();
        refused = new Refused(mvc, scene);
        resource = changes.resource();
        change = changes.propose(resource, THU_2026_12_24);
        changes.approve(change, THU_2026_12_24);
    }

    @AfterEach
    void end() {
        scene.end();
        changes.end();
    }

    @Test
    @DisplayName("没有勾选知悉的不受理，说明变更内容和日期，已填内容都在；勾选后受理，随申请留存，双方以后都能看到")
    void theChangeIsAcknowledgedAndKept() throws Exception {
        FilledForm form = scene.form(resource, "姓名");
        String key = form.acknowledged;
        assertThat(ok(REQUESTER, "/sharing/applications/new?resource=" + resource))
                .contains("name=\"acknowledged\" value=\"" + key + "\"", "拟于 2026-12-24", "以下信息项届时不再提供：登记机关");
        form.acknowledged = "";

        String again =
                refused.request(REQUESTER, form.sent(), 400, "勾选“已知悉”后再提交", "拟于 2026-12-24 变更", "以下信息项届时不再提供：登记机关");

        assertThat(again).contains("核验养老保险待遇领取资格");
        form.acknowledged = key;
        String page = redirected(refused.send(REQUESTER, form.sent()));
        assertThat(ok(REQUESTER, page)).contains("申请时知悉的目录变更", "以下信息项届时不再提供：登记机关", change);
        String task = scene.answerTask(number()).getId();
        assertThat(ok(APPROVER, "/api/tasks/" + task + "/sharing"))
                .contains("\"acknowledgedChange\":\"本资源的目录内容拟于 2026-12-24");
    }

    @Test
    @DisplayName("打开申请表以后生效日期又推迟的，须按新的日期知悉")
    void anOlderDayIsNotEnough() throws Exception {
        FilledForm form = scene.form(resource, "姓名");
        changes.postpone(change, ChangeScene.OFFICER, LocalDate.of(2027, 1, 18));

        refused.request(REQUESTER, form.sent(), 400, "勾选“已知悉”后再提交", "拟于 2027-01-18 变更");

        form = scene.form(resource, "姓名");
        redirected(refused.send(REQUESTER, form.sent()));
        assertThat(kept()).isOne();
    }

    @Test
    @DisplayName("没有公告变更的资源，不须知悉；变更撤回的，不再要求")
    void nothingIsAskedWithoutAnAnnouncedChange() throws Exception {
        FilledForm form = scene.form(changes.resource(), "姓名");
        assertThat(form.acknowledged).isEmpty();

        redirected(refused.send(REQUESTER, form.sent()));

        assertThat(kept()).isZero();
        assertThat(ok(REQUESTER, "/sharing/applications/" + number())).doesNotContain("申请时知悉的目录变更");
    }

    private String number() {
        return jdbc.queryForObject(
                "select max(case_number) from sharing_application where case_number is not null", String.class);
    }

    private int kept() {
        return jdbc.queryForObject("select count(*) from sharing_acknowledgement", Integer.class);
    }

    private String ok(String person, String address) throws Exception {
        MockHttpServletResponse response = refused.send(person, get(address));
        assertThat(response.getStatus()).as(Refused.text(response)).isEqualTo(200);
        return Refused.text(response);
    }

    private static String redirected(MockHttpServletResponse response) {
        assertThat(response.getStatus()).as(Refused.sentences(response)).isEqualTo(302);
        return response.getRedirectedUrl();
    }
}
