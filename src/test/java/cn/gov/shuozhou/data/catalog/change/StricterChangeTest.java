package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.process.CaseScene.MON_2026_11_23;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Census;
import cn.gov.shuozhou.data.catalog.DataType;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.PendingChanges;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantedItem;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a stricter version makes of grants, from 00:00 of its day, whether or not the engine has woken up. */
@DisplayName("第十二条、第十八条：变严的目录变更自生效之日零时起约束已有的授权")
@OnPostgres(Reason.SQL)
class StricterChangeTest extends ChangeCases {

    private static final String HOLDER = "human-resources";
    private static final String BASIS = "《中华人民共和国个人信息保护法》第二十八条：敏感个人信息的处理规则。";
    private static final String OTHER_CONDITION = "仅供社会保险经办机构逐人核验待遇资格，不得批量导出。";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private PendingChanges pending;

    @Autowired
    private JdbcTemplate jdbc;

    @AfterEach
    void forgetUses() {
        jdbc.update("delete from data_use");
    }

    @Test
    @DisplayName("列为不予共享的信息项：生效前一秒原样，零时起按登记的规则脱敏，不等引擎换版")
    void whatIsClosedIsMaskedFromMidnightOn() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NAME), plain("登记机关", MaskingRule.NONE));
        Grant file = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名", "登记机关");
        Grant api = scene.grant(resource, HOLDER, DeliveryMode.API, "姓名");
        String token = token(api);
        String number =
                confirmed(resource, null, null, closed("姓名", MaskingRule.NAME), plain("登记机关", MaskingRule.NONE));

        scene.moveTo(THU_2026_12_24.minusDays(1));
        assertThat(csv(file)).contains("张小明,朔城区");
        assertThat(json(api, token)).contains("张小明");

        scene.moveTo(THU_2026_12_24);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
        assertThat(csv(file)).contains("张**,朔城区").doesNotContain("张小明");
        assertThat(json(api, token)).contains("张**").doesNotContain("张小明");

        scene.at(THU_2026_12_24);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
        assertThat(csv(file)).contains("张**,朔城区").doesNotContain("张小明");
        assertThat(json(api, token)).contains("张**").doesNotContain("张小明");
        assertThat(jdbc.queryForList(
                        "select granted_masking from data_grant_item where masked_by = ?", String.class, number))
                .containsExactly("NONE", "NONE");
    }

    @Test
    @DisplayName("没有登记规则的，全部遮盖；通知时和生效时，使用部门、提供部门都得到告知")
    void withoutARuleItIsMaskedFully() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NONE));
        Grant grant = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名");
        String number = confirmed(resource, null, null, closed("姓名", MaskingRule.NONE));
        assertThat(text(USER, "目录变更通知")).contains("“姓名”至少按“全部遮盖”脱敏后提供");

        scene.at(THU_2026_12_24);

        assertThat(csv(grant)).contains("****").doesNotContain("张小明");
        assertThat(text(USER, "授权的信息项改为脱敏提供")).contains(grant.number(), number, "姓名（全部遮盖）");
        assertThat(text(OFFICER, "授权已随目录变更调整")).contains(grant.number(), "脱敏姓名（全部遮盖）");
    }

    @Test
    @DisplayName("变更写明不再提供的：零时起该信息项退出授权；只有它的授权随之终止")
    void whatTheChangeEndsIsGivenNoLonger() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NAME), plain("登记机关", MaskingRule.NONE));
        Grant both = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名", "登记机关");
        Grant only = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名");
        String number =
                confirmed(resource, "ENDED", null, closed("姓名", MaskingRule.NAME), plain("登记机关", MaskingRule.NONE));
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 姓名");

        scene.moveTo(THU_2026_12_24);
        assertThat(csv(both)).contains("登记机关", "朔城区").doesNotContain("姓名", "张");
        assertThat(send(only).getStatus()).isEqualTo(403);

        scene.at(THU_2026_12_24);
        assertThat(names(both)).containsExactly("登记机关");
        assertThat(scene.grant(only.number()).revokedReason()).contains("姓名（已列为不予共享）", number);
        assertThat(scene.facts.told(USER)).contains("授权已终止", "授权的信息项减少");
    }

    @Test
    @DisplayName("敏感程度提高、脱敏规则变严：零时起一并适用；已经更严的授权不变")
    void moreSensitiveAndStricterRulesApply() throws Exception {
        long resource = resource(
                item("姓名", SharingType.CONDITIONAL, Drafts.CONDITION, Sensitivity.INTERNAL, MaskingRule.NONE),
                plain("登记机关", MaskingRule.NONE),
                plain("备注", MaskingRule.NONE));
        Grant grant = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名", "登记机关", "备注");
        confirmed(
                resource,
                null,
                null,
                item("姓名", SharingType.CONDITIONAL, Drafts.CONDITION, Sensitivity.SENSITIVE_PERSONAL, MaskingRule.NAME),
                plain("登记机关", MaskingRule.FULL),
                plain("备注", MaskingRule.NONE));

        scene.moveTo(THU_2026_12_24);

        assertThat(csv(grant)).contains("张**,****,无");
    }

    @Test
    @DisplayName("无条件改为有条件：通知之前取得的到期不再提供，通知之后重新申请的继续；放宽的不受影响")
    void whoUsesItWithoutConditionAppliesAnew() throws Exception {
        long resource = resource(open("姓名"), plain("登记机关", MaskingRule.NONE));
        Grant before = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名", "登记机关");
        String number = proposed(resource, null, null, plain("姓名", MaskingRule.NONE), open("登记机关"));
        scene.approve(number, THU_2026_12_24);
        assertThat(text(USER, "目录变更通知")).contains("“姓名”须在生效之前按新的共享条件重新申请");
        scene.at(WED_2026_12_16);
        Grant since = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名");
        scene.confirm(number);

        scene.moveTo(THU_2026_12_24);
        assertThat(names(before)).containsExactly("登记机关");
        assertThat(names(since)).containsExactly("姓名");
        assertThat(csv(since)).contains("张小明");

        scene.at(THU_2026_12_24);
        assertThat(names(before)).containsExactly("登记机关");
        assertThat(names(since)).containsExactly("姓名");
        assertThat(text(USER, "授权的信息项减少")).contains("姓名（共享条件变严，须重新申请）");
    }

    @Test
    @DisplayName("共享条件文字有变：提供部门说没有变严的照常使用，否则须重新申请")
    void aConditionWordedAnewIsStricterUnlessSaidOtherwise() {
        long kept = resource(plain("姓名", MaskingRule.NAME));
        Grant goesOn = scene.grant(kept, HOLDER, DeliveryMode.FILE, "姓名");
        confirmed(kept, null, "KEPT", reworded("姓名"));
        scene.moveTo(MON_2026_11_23);
        long renewed = resource(plain("姓名", MaskingRule.NAME));
        Grant ends = scene.grant(renewed, HOLDER, DeliveryMode.FILE, "姓名");
        confirmed(renewed, null, null, reworded("姓名"));

        scene.moveTo(THU_2026_12_24);

        assertThat(scene.grant(goesOn.number()).status(THU_2026_12_24)).isEqualTo(Grant.Status.VALID);
        assertThat(scene.grant(ends.number()).status(THU_2026_12_24)).isEqualTo(Grant.Status.REVOKED);
    }

    @Test
    @DisplayName("已经处在不予共享之下的原样授权，即使变更早已生效，也不再给出原值")
    void whatIsNotSharedNeverLeavesPlainly() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NAME));
        Grant grant = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名");
        jdbc.update("update item set sharing_type = 'NOT_SHARED' where resource_id = ?", resource);

        assertThat(csv(grant)).contains("张**").doesNotContain("张小明");
    }

    @Test
    @DisplayName("停用的资源：零时起授权即终止，不等引擎换版")
    void aWithdrawnResourceIsReadNoLonger() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NAME));
        Grant grant = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名");
        String number = scene.proposeWithdrawal(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        scene.at(WED_2026_12_16);
        scene.confirm(number);

        scene.moveTo(THU_2026_12_24);

        MockHttpServletResponse refused = send(grant);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("该资源已停用", number);
    }

    @Test
    @DisplayName("未经确认的变更到期不生效，授权照旧")
    void anUnconfirmedChangeTakesNothing() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NAME));
        Grant grant = scene.grant(resource, HOLDER, DeliveryMode.FILE, "姓名");
        String number = proposed(resource, null, null, closed("姓名", MaskingRule.NAME));
        scene.approve(number, THU_2026_12_24);

        scene.moveTo(THU_2026_12_24);

        assertThat(csv(grant)).contains("张小明");
    }

    @Test
    @DisplayName("提出变更时写明对现有授权怎样处理，办件页面可见；资源页面预告影响")
    void theChangeSaysWhatItMeansForExistingUse() throws Exception {
        long resource = resource(plain("姓名", MaskingRule.NAME));
        keep(resource, closed("姓名", MaskingRule.NAME));
        String code = versions.current(resource).resource().code();
        assertThat(page(OFFICER, "/catalog/changes/new?draft=" + code)).contains("脱敏后继续提供", "自生效之日起不再提供");
        String number = proposed(resource, "ENDED", null, closed("姓名", MaskingRule.NAME));
        scene.approve(number, THU_2026_12_24);

        assertThat(page(OFFICER, "/catalog/changes/" + number)).contains("新列为不予共享的信息项：自生效起不再提供");
        assertThat(pending.of(resource, scene.person(USER)).orElseThrow().sentence())
                .contains("届时不再提供：姓名");
    }

    /** A resource of 民政局 with two rows of data. */
    private long resource(ItemDraft... items) {
        long id = scene.resource();
        versions.change(id, 1, content(id, items), "BG-140600-20260101-9000");
        List<Long> ids = catalog.items(id).stream().map(Item::id).toList();
        List<String> row = List.of("张小明", "朔城区", "无").subList(0, ids.size());
        dataSets.load(id, ids, List.of(row, row).iterator());
        return id;
    }

    private Content content(long resource, ItemDraft... items) {
        var live = versions.current(resource).resource();
        Drafts draft = Drafts.ofDepartment(live.code(), live.name());
        draft.items = Arrays.asList(items);
        boolean shared = draft.items.stream().anyMatch(item -> item.sharingType() == SharingType.CONDITIONAL);
        if (!shared) {
            draft.sharingType = items[0].sharingType();
            draft.condition = items[0].sharingCondition();
        }
        return new Content(draft.build(), Census.NONE);
    }

    private void keep(long resource, ItemDraft... items) {
        scene.keep(content(resource, items).resource(), resource);
    }

    private String proposed(long resource, @Nullable String notShared, @Nullable String condition, ItemDraft... items) {
        keep(resource, items);
        return scene.propose(versions.current(resource).resource().code(), THU_2026_12_24, notShared, condition);
    }

    private String confirmed(
            long resource, @Nullable String notShared, @Nullable String condition, ItemDraft... items) {
        String number = proposed(resource, notShared, condition, items);
        scene.approve(number, THU_2026_12_24);
        scene.at(WED_2026_12_16);
        scene.confirm(number);
        return number;
    }

    private static ItemDraft plain(String name, MaskingRule masking) {
        return item(name, SharingType.CONDITIONAL, Drafts.CONDITION, Sensitivity.PERSONAL, masking);
    }

    private static ItemDraft reworded(String name) {
        return item(name, SharingType.CONDITIONAL, OTHER_CONDITION, Sensitivity.PERSONAL, MaskingRule.NAME);
    }

    private static ItemDraft open(String name) {
        return item(name, SharingType.UNCONDITIONAL, "无条件", Sensitivity.PERSONAL, MaskingRule.NONE);
    }

    private static ItemDraft closed(String name, MaskingRule masking) {
        return item(name, SharingType.NOT_SHARED, BASIS, Sensitivity.PERSONAL, masking);
    }

    private static ItemDraft item(
            String name, SharingType type, String condition, Sensitivity sensitivity, MaskingRule masking) {
        return new ItemDraft(name, DataType.CHARACTER, 50, type, condition, false, null, sensitivity, masking);
    }

    private List<String> names(Grant grant) {
        return scene.grant(grant.number()).items().stream()
                .map(GrantedItem::name)
                .toList();
    }

    private MockHttpServletResponse send(Grant grant) throws Exception {
        return mvc.perform(get("/grants/{number}/data.csv", grant.number()).with(as(scene.person(USER))))
                .andReturn()
                .getResponse();
    }

    private String csv(Grant grant) throws Exception {
        return text(send(grant));
    }

    private String json(Grant grant, String token) throws Exception {
        return text(mvc.perform(
                        get("/api/grants/{number}/records", grant.number()).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse());
    }

    private String token(Grant grant) throws Exception {
        Matcher shown = Pattern.compile("shuozhou_[A-Za-z0-9_-]{43}")
                .matcher(text(mvc.perform(post("/grants/{number}/tokens", grant.number())
                                .param("name", "核验系统")
                                .param("expiresOn", "2027-01-31")
                                .with(as(scene.person(USER)))
                                .with(csrf()))
                        .andReturn()
                        .getResponse()));
        assertThat(shown.find()).isTrue();
        return shown.group();
    }

    private String page(String person, String address) throws Exception {
        return text(mvc.perform(get(address).with(as(scene.person(person))))
                .andReturn()
                .getResponse());
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        String text = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(text).isEqualTo(200);
        return text;
    }

    /** The text of the last message of this kind to the person. */
    private String text(String person, String what) {
        return jdbc.queryForList(
                        "select text from message where person_id = ? and subject like ? order by id desc",
                        String.class,
                        person,
                        what + "%")
                .get(0);
    }
}
