package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.catalog.Differences.Difference;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@RecordApplicationEvents
@DisplayName("第十条、第十二条：目录的版本")
@OnPostgres(Reason.SQL)
class CatalogVersionsTest {

    private static final String CASE = "BG-140600-20261123-0001";
    private static final Census COUNTED =
            new Census(new BigDecimal("1.50"), new BigDecimal("200"), null, null, null, null);

    @Autowired
    CatalogVersions versions;

    @Autowired
    CatalogDrafts drafts;

    @Autowired
    Catalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    ApplicationEvents events;

    Person officer;
    Person reader;
    long id;

    @BeforeEach
    void publish() {
        officer = organization.person("civil-affairs.data-officer").orElseThrow();
        reader = organization.person("human-resources.requester").orElseThrow();
        id = versions.publish(new Content(draft(items("甲", "乙", "丙")), COUNTED), "ML-140600-20261123-0001", officer);
    }

    @Test
    @DisplayName("发布：第 1 版，普查数字一并发布，导入时认得出未变")
    void first() {
        assertThat(catalog.census(id)).isEqualTo(COUNTED);
        assertThat(Differences.between(versions.current(id), versions.content(id, 1)))
                .isEmpty();
        assertThat(versions.history(id)).singleElement().satisfies(only -> {
            assertThat(only.publishedBy()).isEqualTo(officer.id());
            assertThat(only.caseNumber()).startsWith("ML-");
        });
    }

    @Test
    @DisplayName("新版：留下的信息项编号不变，删去的停用，新增的另编，次序按新版")
    void next() {
        long kept = itemId("乙");
        long gone = itemId("甲");

        assertThat(versions.change(id, 1, new Content(draft(items("丁", "丙", "乙")), Census.NONE), CASE))
                .isEqualTo(2);

        assertThat(catalog.items(id)).extracting(Item::name).containsExactly("丁", "丙", "乙");
        assertThat(catalog.items(id)).extracting(Item::position).containsExactly(1, 2, 3);
        assertThat(itemId("乙")).isEqualTo(kept);
        assertThat(catalog.itemsEver(id)).extracting(Item::id).contains(gone);
        assertThat(catalog.resource(id).version()).isEqualTo(2);
        assertThat(catalog.census(id)).isEqualTo(Census.NONE);
        assertThat(versions.content(id, 1).resource().items())
                .extracting(ItemDraft::name)
                .containsExactly("甲", "乙", "丙");
        assertThat(events.stream(CatalogChanged.class)).singleElement().satisfies(told -> {
            assertThat(told.items()).extracting(one -> one.item().id()).containsExactly(gone);
            assertThat(told.withdrawn()).isFalse();
        });
    }

    @Test
    @DisplayName("删去的信息项在以后的版本里又有了：还是原来那一项")
    void back() {
        long item = itemId("甲");
        versions.change(id, 1, new Content(draft(items("乙")), COUNTED), CASE);
        versions.change(id, 2, new Content(draft(items("乙", "甲")), COUNTED), CASE);
        assertThat(itemId("甲")).isEqualTo(item);
    }

    @Test
    @DisplayName("所依据的版本已被替代：409，什么都不变")
    void overtaken() {
        versions.change(id, 1, new Content(draft(items("乙")), COUNTED), CASE);
        assertThatThrownBy(() -> versions.change(id, 1, new Content(draft(items("丙")), COUNTED), CASE))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("已有新的版本");
        assertThatThrownBy(() -> versions.retire(id, 1, CASE)).isInstanceOf(RequestRejected.class);
        assertThat(catalog.items(id)).extracting(Item::name).containsExactly("乙");
        assertThat(catalog.resource(id).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("停用：不再列入目录，内容仍可查")
    void withdrawn() throws Exception {
        versions.retire(id, 1, CASE);
        assertThat(catalog.idOf("309001/900")).isEmpty();
        assertThat(catalog.items(id)).hasSize(3);
        assertThat(events.stream(CatalogChanged.class)).singleElement().satisfies(told -> {
            assertThat(told.items()).hasSize(3);
            assertThat(told.withdrawn()).isTrue();
        });
        mvc.perform(get("/catalog/" + id).with(as(reader)))
                .andExpect(content().string(containsString("本资源已停用，不再接受新的申请")));
    }

    @Test
    @DisplayName("版本制度之前发布的资源：被替代时补记原内容")
    void publishedBefore() {
        Content live = versions.current(id);
        jdbc.update("update resource_version set content = null where resource_id = ?", id);
        assertThat(versions.content(id, 1)).isEqualTo(live);
        versions.change(id, 1, new Content(draft(items("乙")), COUNTED), CASE);
        assertThat(versions.content(id, 1)).isEqualTo(live);
    }

    @Test
    @DisplayName("逐项比较：资源的字段、普查数字、信息项的增删改")
    void compared() {
        Content before = versions.current(id);
        ItemDraft altered = new ItemDraft(
                "乙",
                DataType.DATE,
                null,
                SharingType.CONDITIONAL,
                Drafts.CONDITION,
                false,
                null,
                Sensitivity.PERSONAL,
                MaskingRule.NAME);
        Content after = new Content(
                draft(List.of(items("甲").get(0), altered, items("丁").get(0))),
                new Census(new BigDecimal("2"), new BigDecimal("200.0"), null, null, null, null));

        assertThat(Differences.between(before, after))
                .contains(
                        new Difference("总数据存储量（G）", "1.5", "2"),
                        new Difference("信息项“乙” · 数据类型", "字符型C", "日期型D"),
                        new Difference("信息项“乙” · 数据长度", "50", ""),
                        new Difference("信息项“丙”", "字符型C，有条件共享（" + Drafts.CONDITION + "）", ""),
                        new Difference("信息项“丁”", "", "字符型C，有条件共享（" + Drafts.CONDITION + "）"));
        assertThat(Differences.inBrief(before, after))
                .contains("总数据存储量（G）", "信息项（新增 1、删去 1、修改 1）")
                .doesNotContain("结构化信息记录总数（万）");
        assertThat(Differences.between(before, before)).isEmpty();
    }

    @Test
    @DisplayName("历次版本页；没有的版本和资源：404")
    void page() throws Exception {
        versions.change(id, 1, new Content(draft(items("甲", "丁")), COUNTED), CASE);
        mvc.perform(get("/catalog/" + id + "/versions").with(as(reader)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("信息项“丁”")))
                .andExpect(content().string(containsString(CASE)));
        mvc.perform(get("/catalog/" + id + "/versions?before=1&after=7").with(as(reader)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/catalog/999999/versions").with(as(reader))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("送审的草案不能改、不能删、不能再送；退回后能改，仍在原办件；办结后释放")
    void lockedDrafts() {
        Content content = new Content(draft("309001/901", "送审测试用的收养登记信息", items("甲")), Census.NONE);
        drafts.keep(content, null, null, officer);
        drafts.lock(List.of("309001/901"), CASE, officer);

        assertThatThrownBy(() -> drafts.keep(content, null, null, officer)).hasMessageContaining(CASE);
        assertThatThrownBy(() -> drafts.delete("309001/901", officer)).hasMessageContaining(CASE);
        assertThatThrownBy(() -> drafts.lock(List.of("309001/901"), CASE, officer))
                .hasMessageContaining(CASE);

        drafts.unlock(CASE);
        drafts.keep(content, null, null, officer);
        assertThat(drafts.ofCase(CASE))
                .singleElement()
                .satisfies(draft -> assertThat(draft.locked()).isFalse());
        assertThatThrownBy(() -> drafts.lock(List.of("309001/901"), "ML-140600-20261123-0009", officer))
                .hasMessageContaining(CASE);
        assertThatThrownBy(() -> drafts.delete("309001/901", officer)).hasMessageContaining(CASE);

        drafts.lock(List.of("309001/901"), CASE, officer);
        drafts.release(CASE);
        drafts.delete("309001/901", officer);
        assertThat(drafts.ofCase(CASE)).isEmpty();
    }

    private long itemId(String name) {
        return catalog.items(id).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static ResourceDraft draft(List<ItemDraft> items) {
        return draft("309001/900", "版本测试用的婚姻登记信息", items);
    }

    private static ResourceDraft draft(String code, String name, List<ItemDraft> items) {
        Drafts draft = new Drafts();
        draft.code = code;
        draft.category = "部门信息资源";
        draft.section = "民政";
        draft.name = name;
        draft.items = items;
        return draft.build();
    }

    private static List<ItemDraft> items(String... names) {
        return List.of(names).stream().map(Drafts::item).toList();
    }
}
