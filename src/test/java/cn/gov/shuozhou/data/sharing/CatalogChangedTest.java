package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDependency;
import cn.gov.shuozhou.data.catalog.ResourceDependency.Use;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Uploads;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a new version of a resource, or its end, does to the grants and applications that rest on it. */
@MovableClockTest
@DisplayName("第十二条：授权和在办申请随目录变更")
class CatalogChangedTest {

    private static final String CASE = "BG-140600-20261123-0001";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private List<ResourceDependency> uses;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private SharingFacts facts;
    private long resource;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
        resource = scene.resources.conditional();
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("使用部门按有效授权和在办申请查明，连同信息项和期限")
    void usersAreThoseWhoHoldOrApply() {
        String application = scene.submit(resource, "姓名", "登记日期");
        assertThat(usesOf()).containsExactly("human-resources 在办申请 " + application + " [姓名, 登记日期]");

        String grant = granted(application);
        assertThat(usesOf()).containsExactly("human-resources 授权 " + grant + " [姓名, 登记日期]");
        assertThat(uses.stream().flatMap(source -> source.usesOf(resource).stream()))
                .extracting(Use::until)
                .doesNotContainNull();

        versions.retire(resource, 1, CASE);
        assertThat(usesOf()).isEmpty();
    }

    @Test
    @DisplayName("停用的信息项退出授权，其余照常下载；以后上传按新的信息项")
    void aGrantKeepsWhatIsLeft() throws Exception {
        String number = scene.submit(resource, "姓名", "登记日期");
        String grant = granted(number);

        leave("姓名", "公民身份号码");

        assertThat(facts.granted(number)).containsExactly("姓名 NAME");
        String csv = ok(get("/grants/" + grant + "/data.csv"));
        assertThat(csv).contains("张*").doesNotContain("2020-05-20");
        assertThat(subjects(REQUESTER, CASE)).containsExactly("授权的信息项减少");
        assertThat(jdbc.queryForObject(
                        "select count(*) from data_grant_item where grant_number = ? and ended_by = ?",
                        Integer.class,
                        grant,
                        CASE))
                .isEqualTo(1);

        byte[] old = "姓名,公民身份号码,登记日期\n王五,140602199003071231,2022-01-01\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Uploads.confirmed(
                        proposals, resource, "旧.csv", old, scene.person("civil-affairs.data-officer")))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("登记日期");
        byte[] fresh = "姓名,公民身份号码\n王五,140602199003071231\n".getBytes(StandardCharsets.UTF_8);
        Uploads.confirmed(proposals, resource, "新.csv", fresh, scene.person("civil-affairs.data-officer"));
        assertThat(ok(get("/grants/" + grant + "/data.csv"))).contains("王*");
    }

    @Test
    @DisplayName("信息项全部停用的授权终止，理由写明办件；令牌随之失效")
    void aGrantWithoutItemsEnds() throws Exception {
        String number = scene.submit(resource, "登记日期");
        jdbc.update("update sharing_application set access_mode = 'API' where case_number = ?", number);
        String grant = granted(number);
        String token = token(grant);
        assertThat(read(grant, token)).isEqualTo(200);

        leave("姓名", "公民身份号码");

        assertThat(facts.grant(number).status(SharingScene.MON_2026_11_23)).isEqualTo(Grant.Status.REVOKED);
        assertThat(facts.grant(number).revokedReason()).contains(CASE, "第十二条");
        assertThat(subjects(REQUESTER, CASE)).containsExactly("授权已终止");
        assertThat(read(grant, token)).isEqualTo(410);
    }

    @Test
    @DisplayName("在办申请：办件记载并告知双方；停用的信息项不能再同意，其余可以")
    void anOpenApplicationGoesOnWithWhatIsLeft() {
        String number = scene.submit(resource, "姓名", "登记日期");
        AnswerForm stale = scene.agreeToAll(number);

        leave("姓名", "公民身份号码");

        assertThat(facts.acts(number)).contains("目录已变更");
        assertThat(facts.told(REQUESTER, number)).contains("目录已变更");
        assertThat(facts.told(APPROVER, number)).contains("目录已变更");
        assertThatThrownBy(() -> scene.answer(number, stale)).hasMessageContaining("信息项“登记日期”已随目录变更停用");

        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();
        assertThat(facts.granted(number)).containsExactly("姓名 NAME");
    }

    @Test
    @DisplayName("停用的资源：不能再申请，在办申请不能同意，仍可不同意")
    void aWithdrawnResourceCanOnlyBeRefused() {
        String number = scene.submit(resource, "姓名");
        AnswerForm agreement = scene.agreeToAll(number);

        versions.retire(resource, 1, CASE);

        assertThatThrownBy(() -> scene.submit(resource, "登记日期")).hasMessageContaining("已停用，不再接受新的申请");
        assertThatThrownBy(() -> scene.answer(number, agreement)).hasMessageContaining("不能再同意共享");
        scene.answer(number, SharingScene.refuse());
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
    }

    @Test
    @DisplayName("已同意、等数据时资源停用或者信息项全部停用：办件终止，告知双方；还有剩余的照常提供")
    void aCaseThatWaitsForDataEndsWithThem() {
        resource = scene.resources.conditionalWithoutData();
        String gone = scene.submit(resource, "登记日期");
        String partly = scene.submit(resource, "姓名");
        scene.answer(gone, scene.agreeToAll(gone));
        scene.answer(partly, scene.agreeToAll(partly));

        leave("姓名", "公民身份号码");

        assertThat(facts.status(gone)).isEqualTo(ApplicationStatus.RESOURCE_GONE);
        assertThat(facts.ends(gone)).containsExactly("endEvent_resourceGone");
        assertThat(facts.told(REQUESTER, gone)).contains("办件已办结");
        assertThat(facts.told(APPROVER, gone)).contains("办件已办结");
        assertThat(facts.status(partly)).isEqualTo(ApplicationStatus.PROVIDING);

        versions.retire(resource, 2, CASE);

        assertThat(facts.status(partly)).isEqualTo(ApplicationStatus.RESOURCE_GONE);
    }

    private String granted(String number) {
        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();
        return facts.grant(number).number();
    }

    /** A new version of the resource with only these of its items. */
    private void leave(String... names) {
        ResourceDraft live = versions.current(resource).resource();
        List<ItemDraft> items = live.items().stream()
                .filter(item -> Arrays.asList(names).contains(item.name()))
                .toList();
        ResourceDraft next = new ResourceDraft(
                live.code(),
                live.category(),
                live.section(),
                live.heading(),
                live.detail(),
                live.name(),
                live.providerCode(),
                live.providerDivision(),
                live.summary(),
                live.formatClass(),
                live.formatType(),
                live.formatOther(),
                live.theme(),
                live.sharingType(),
                live.sharingCondition(),
                live.sharingMethod(),
                live.sharingMethodType(),
                live.open(),
                live.openCondition(),
                live.updateCycle(),
                live.publishedOn(),
                live.relatedCodes(),
                live.demo(),
                items,
                null);
        versions.change(
                resource, 1, new Content(next, versions.current(resource).census()), CASE);
    }

    private String token(String grant) throws Exception {
        Matcher shown = Pattern.compile("shuozhou_[A-Za-z0-9_-]+")
                .matcher(ok(post("/grants/" + grant + "/tokens")
                        .param("name", "核验系统")
                        .param("expiresOn", "2026-12-31")));
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private int read(String grant, String token) throws Exception {
        return mvc.perform(get("/api/grants/" + grant + "/records").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private List<String> usesOf() {
        return uses.stream()
                .flatMap(source -> source.usesOf(resource).stream())
                .map(use -> use.departmentCode() + " " + use.what() + " " + use.items())
                .toList();
    }

    private List<String> subjects(String person, String caseNumber) {
        return facts.told(person, caseNumber);
    }

    private String ok(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = send(request);
        String body = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(200);
        return body;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(scene.person(REQUESTER))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
