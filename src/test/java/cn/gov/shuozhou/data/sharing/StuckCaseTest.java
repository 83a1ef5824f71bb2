package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.ExistingUse;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Agreed to plainly, waiting for data, and then the catalogue lists the item as 不予共享. */
@MovableClockTest
@DisplayName("第十六条、第十八条：已同意原样提供、等待数据时，信息项变为不予共享")
@OnPostgres(Reason.SQL)
class StuckCaseTest {

    private static final String CASE = "BG-140600-20261123-0001";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private RequesterActs requester;

    @Autowired
    private MockMvc mvc;

    private SharingScene scene;
    private SharingFacts facts;
    private long resource;
    private String number;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        facts = beans.createBean(SharingFacts.class);
        scene.begin();
        resource = scene.resources.conditionalWithoutData();
        number = scene.submit(resource, "姓名", "登记日期");
        scene.answer(number, scene.agree(number, Map.of("姓名", MaskingRule.NONE, "登记日期", MaskingRule.NONE)));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
    }

    @AfterEach
    void end() {
        scene.end();
    }

    @Test
    @DisplayName("数据照常可以提供，该信息项脱敏后授权")
    void theDataCanBeProvided() {
        close(ExistingUse.UNSAID);

        provide();

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "登记日期 NONE");
    }

    @Test
    @DisplayName("变更写明不再提供的，该信息项不授权，其余照常；双方得到告知")
    void whatTheChangeEndsFallsAway() {
        close(new ExistingUse(true, true, null));
        assertThat(facts.told(REQUESTER, number)).contains("目录已变更");

        provide();

        assertThat(facts.granted(number)).containsExactly("登记日期 NONE");
    }

    @Test
    @DisplayName("使用部门可以撤回")
    void theRequesterCanWithdraw() {
        close(ExistingUse.UNSAID);

        requester.withdraw(number, scene.person(REQUESTER), "脱敏后不能核验，不再需要");

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("提供部门确实没有数据的，写明理由办结；使用部门和市政务信息管理局得到告知")
    void theProviderCanEndIt() throws Exception {
        close(ExistingUse.UNSAID);

        noData("{\"reason\": \"业务系统停用，历史数据未迁移\"}", 200);

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.NOT_PROVIDED);
        assertThat(facts.details(number, "不能提供数据")).containsExactly("业务系统停用，历史数据未迁移");
        assertThat(facts.told(REQUESTER, number)).contains("办件已办结");
        assertThat(facts.told(SUPERVISOR, number)).contains("可以使用而未提供数据");
        assertThat(facts.holdsItems(number)).isFalse();
        assertThat(facts.isEnded(number)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \"  \"}", "{\"reason\": \"没有\"}", "{\"reason\": \"！！！？？？……\"}"})
    @DisplayName("理由没有写明的不能办结")
    void notWithoutAReason(String body) throws Exception {
        List<String> before = scene.snapshot();

        noData(body, 400);

        assertThat(scene.snapshot()).isEqualTo(before);
    }

    @Test
    @DisplayName("使用部门不能替提供部门办结")
    void notByTheOtherSide() throws Exception {
        String task = scene.task(number, ConditionalSharingProcess.TASK_PROVIDE).getId();
        new Refused(mvc, scene)
                .request(
                        "human-resources.approver",
                        post("/api/tasks/{id}/sharing/no-data", task)
                                .contentType(APPLICATION_JSON)
                                .content("{\"reason\": \"业务系统停用，历史数据未迁移\"}")
                                .with(csrf()),
                        403,
                        "不能由本部门答复");
    }

    private void noData(String body, int status) throws Exception {
        String task = scene.task(number, ConditionalSharingProcess.TASK_PROVIDE).getId();
        mvc.perform(post("/api/tasks/{id}/sharing/no-data", task)
                        .contentType(APPLICATION_JSON)
                        .content(body)
                        .with(as(scene.person(APPROVER)))
                        .with(csrf()))
                .andExpect(status().is(status));
    }

    private void provide() {
        String csv = "姓名,公民身份号码,登记日期\n张三,140602199003071231,2020-05-20\n";
        scene.provide(number, csv);
        scene.runDueJobs();
    }

    /** 姓名 becomes 不予共享. */
    private void close(ExistingUse said) {
        var live = versions.current(resource).resource();
        Drafts draft = Drafts.ofDepartment(live.code(), live.name());
        draft.condition = live.sharingCondition();
        draft.items = live.items().stream()
                .map(item -> item.name().equals("姓名")
                        ? Drafts.item("姓名", SharingType.NOT_SHARED, Resources.BASIS, MaskingRule.NAME)
                        : item)
                .map(ItemDraft.class::cast)
                .toList();
        versions.change(resource, 1, new Content(draft.build(), Census.NONE), said, CASE);
    }
}
