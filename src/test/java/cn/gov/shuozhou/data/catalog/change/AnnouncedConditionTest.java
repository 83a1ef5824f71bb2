package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.sharing.SharingScene;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;

/** Notice has been given that an item shared unconditionally will be shared on a condition; somebody applies meanwhile. */
@DisplayName("第十二条、第十六条：通知期内申请将改为有条件共享的信息项")
class AnnouncedConditionTest extends ChangeCases {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private Grants grants;

    @Autowired
    private PendingChanges pending;

    private SharingScene sharing;
    private long resource;

    @BeforeEach
    void announce() {
        sharing = beans.createBean(SharingScene.class);
        resource = scene.resource();
        versions.change(resource, 1, content(SharingType.UNCONDITIONAL, "无条件"), "BG-140600-20260101-9000");
        dataSets.load(
                resource,
                catalog.items(resource).stream().map(Item::id).toList(),
                List.of(List.of("朔城区")).iterator());
        scene.keep(content(SharingType.CONDITIONAL, Drafts.CONDITION).resource(), resource);
        String number = scene.propose(versions.current(resource).resource().code(), THU_2026_12_24, null, null);
        scene.approve(number, THU_2026_12_24);
        scene.moveTo(WED_2026_12_16);
    }

    @AfterEach
    void forget() {
        sharing.end();
    }

    @Test
    @DisplayName("使用期限跨过生效日期的，由提供部门按新条件答复；申请页和资源页说明这一点")
    void beyondTheDayTheProviderAnswers() throws Exception {
        String number = apply(THU_2026_12_24);

        assertThat(grants.ofCase(number)).isEmpty();
        assertThat(page("/sharing/applications/" + number)).contains("待提供部门答复");
        assertThat(page("/catalog/" + resource)).contains("须在生效之前按新的共享条件重新申请", "由提供部门按新的共享条件答复");
    }

    @Test
    @DisplayName("只用到生效日期以前的，照旧当即提供")
    void untilTheDayItIsGivenAtOnce() throws Exception {
        String number = apply(THU_2026_12_24.minusDays(1));

        assertThat(grants.ofCase(number))
                .singleElement()
                .extracting(Grant::validTo)
                .isEqualTo(THU_2026_12_24.minusDays(1));
    }

    private String apply(LocalDate until) throws Exception {
        var request = post("/sharing/applications")
                .param("token", UUID.randomUUID().toString())
                .param("revision", "0")
                .param("resourceId", String.valueOf(resource))
                .param("itemIds", String.valueOf(catalog.items(resource).get(0).id()))
                .param("purpose", "核验养老保险待遇领取资格，防止冒领")
                .param("legalBasis", "《中华人民共和国社会保险法》第七十四条")
                .param("acknowledged", acknowledged())
                .param("accessMode", "FILE")
                .param("periodFrom", scene.today().toString())
                .param("periodTo", until.toString());
        String address = mvc.perform(request.with(as(scene.person(USER))).with(csrf()))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(address).isNotNull();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** As the form of a requester who has read the announcement says it. */
    private String acknowledged() {
        return pending.of(resource, scene.person(USER)).orElseThrow().key();
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address).with(as(scene.person(USER))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Content content(SharingType type, String condition) {
        var live = versions.current(resource).resource();
        Drafts draft = Drafts.ofDepartment(live.code(), live.name());
        draft.sharingType = type;
        draft.condition = condition;
        draft.items = List.of(new ItemDraft(
                "登记机关", DataType.CHARACTER, 50, type, condition, false, null, Sensitivity.PUBLIC, MaskingRule.NONE));
        return new Content(draft.build(), Census.NONE);
    }
}
