package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.catalog.ResourceQuery.Sort;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.search.Synonyms;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mybatis.spring.boot.autoconfigure.MybatisAutoConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.test.autoconfigure.jdbc.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@JdbcTest
@ImportAutoConfiguration({MybatisAutoConfiguration.class, JacksonAutoConfiguration.class})
@Import({
    Catalog.class,
    CatalogVersions.class,
    ContentText.class,
    Organization.class,
    Synonyms.class,
    TimeConfiguration.class
})
@DisplayName("第十条、第十六条：目录的登记和检索")
@OnPostgres(Reason.SQL)
class CatalogTest {

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogVersions versions;

    @Autowired
    JdbcTemplate jdbc;

    /** The engine's accounts play no part in the catalogue. */
    @MockitoBean
    Identities identities;

    @BeforeEach
    void departments() {
        String insert = "insert into department (code, name, credit_code, region_code, level, kind, demo) "
                + "values (?, ?, ?, '140600', 'CITY', 'GOVERNMENT', true)";
        jdbc.update(insert, "civil-affairs", "朔州市民政局", "11140600MB0004204U");
        jdbc.update(insert, "education", "朔州市教育局", "11140600MB0006947F");
    }

    @Test
    @DisplayName("登记的资源和信息项原样取回")
    void keepsEverything() {
        long id = store(1, draft -> {});

        Resource resource = catalog.resource(id);
        assertThat(resource.code()).isEqualTo("101001/1");
        assertThat(resource.providerName()).isEqualTo("朔州市民政局");
        assertThat(resource.providerCreditCode()).isEqualTo("11140600MB0004204U");
        assertThat(resource.formatClass()).isEqualTo(FormatClass.SPREADSHEET);
        assertThat(resource.sharingCondition()).isEqualTo(Drafts.CONDITION);
        assertThat(resource.sharingMethodType()).isEqualTo("文件");
        assertThat(resource.publishedOn()).isEqualTo(LocalDate.of(2022, 3, 20));
        assertThat(resource.status()).isEqualTo(ResourceStatus.PUBLISHED);
        assertThat(resource.version()).isEqualTo(1);
        assertThat(resource.hasData()).isFalse();

        List<Item> items = catalog.items(id);
        assertThat(items).extracting(Item::name).containsExactly("姓名", "登记日期");
        assertThat(items).extracting(Item::position).containsExactly(1, 2);
        assertThat(items.get(0).masking()).isEqualTo(MaskingRule.NAME);
        assertThat(items.get(0).length()).isEqualTo(50);
    }

    @Test
    @DisplayName("违反规则的、代码重复的、本部门名称重复的、部门不存在的，都不登记")
    void refusesAndStoresNothing() {
        store(1, draft -> {});
        assertThatThrownBy(() -> store(2, draft -> draft.summary = "")).isInstanceOf(RequestRejected.class);
        assertThatThrownBy(() -> store(1, draft -> {})).hasMessageContaining("“101001/1”已被使用");
        assertThatThrownBy(() -> store(2, draft -> draft.name = "资源1信息")).hasMessageContaining("朔州市民政局已有名称为");
        assertThatThrownBy(() -> store(2, draft -> draft.provider = "nobody")).hasMessageContaining("nobody");
        assertThat(found(ResourceQuery.of(""))).hasSize(1);
    }

    @Test
    @DisplayName("没有的资源，说明从哪里重新查找")
    void saysThatThereIsNone() {
        assertThatThrownBy(() -> catalog.resource(4711))
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(RequestRejected.Kind.NOT_FOUND));
    }

    @Test
    @DisplayName("每个词都须命中名称、摘要、信息项、提供部门或代码")
    void everyWordMustHit() {
        store(1, draft -> draft.name = "婚姻登记信息");
        store(2, draft -> {
            draft.name = "学籍信息";
            draft.provider = "education";
            draft.summary = "中小学生学籍，ABC 编码。";
            draft.items = List.of(Drafts.item("学籍号"));
        });

        assertThat(found(ResourceQuery.of("信息"))).containsExactlyInAnyOrder("婚姻登记信息", "学籍信息");
        assertThat(found(ResourceQuery.of("学籍号"))).containsExactly("学籍信息");
        assertThat(found(ResourceQuery.of("民政　登记"))).containsExactly("婚姻登记信息");
        assertThat(found(ResourceQuery.of("民政 学籍"))).isEmpty();
        assertThat(found(ResourceQuery.of("abc"))).containsExactly("学籍信息");
        assertThat(found(ResourceQuery.of("101001/2"))).containsExactly("学籍信息");
        assertThat(found(ResourceQuery.of("%"))).isEmpty();
        assertThat(found(ResourceQuery.of("_ !"))).isEmpty();
        assertThat(found(ResourceQuery.of("' or 1=1"))).isEmpty();
    }

    @Test
    @DisplayName("名称相符的排在前面")
    void nameHitsComeFirst() {
        store(1, draft -> draft.summary = "与学籍有关。");
        store(2, draft -> draft.name = "学籍信息");
        assertThat(found(ResourceQuery.of("学籍"))).containsExactly("学籍信息", "资源1信息");
    }

    @Test
    @DisplayName("按部门、共享类型、主题和格式筛选，并按共享类型计数")
    void filters() {
        store(1, draft -> {});
        store(2, draft -> {
            draft.provider = "education";
            draft.theme = Theme.EDUCATION_AND_CULTURE;
            draft.formatClass = FormatClass.DOCUMENT;
            draft.formatType = "pdf";
            draft.sharingType = SharingType.UNCONDITIONAL;
            draft.condition = "无条件";
            draft.items = List.of(Drafts.item("学校名称", SharingType.UNCONDITIONAL, "无条件"));
        });

        assertThat(found(query("education", null, null, null))).containsExactly("资源2信息");
        assertThat(found(query(null, SharingType.CONDITIONAL, null, null))).containsExactly("资源1信息");
        assertThat(found(query(null, null, Theme.EDUCATION_AND_CULTURE, null))).containsExactly("资源2信息");
        assertThat(found(query(null, null, null, FormatClass.SPREADSHEET))).containsExactly("资源1信息");
        assertThat(found(query("education", SharingType.CONDITIONAL, null, null)))
                .isEmpty();
        assertThat(catalog.found(query(null, SharingType.CONDITIONAL, null, null))
                        .counts())
                .containsEntry(SharingType.UNCONDITIONAL, 1L)
                .containsEntry(SharingType.CONDITIONAL, 1L)
                .containsEntry(SharingType.NOT_SHARED, 0L);
        assertThat(catalog.providers()).extracting(Provider::name).containsExactly("朔州市民政局", "朔州市教育局");
    }

    @Test
    @DisplayName("每页二十项，不重不漏；超出末页的给末页")
    void pages() {
        for (int i = 1; i <= 45; i++) {
            store(i, draft -> {});
        }
        Page<ResourceSummary> second = catalog.search(page(2));
        assertThat(second.rows()).hasSize(20);
        assertThat(second.total()).isEqualTo(45);
        assertThat(second.count()).isEqualTo(3);
        assertThat(catalog.search(page(3)).rows()).hasSize(5);
        assertThat(catalog.search(page(99)).number()).isEqualTo(3);
        assertThat(catalog.search(page(-1)).number()).isEqualTo(1);
        assertThat(List.of(page(1), page(2), page(3)).stream().flatMap(query -> found(query).stream()))
                .doesNotHaveDuplicates()
                .hasSize(45);
    }

    @Test
    @DisplayName("按发布日期排序")
    void sortsByDate() {
        store(1, draft -> draft.publishedOn = LocalDate.of(2022, 1, 1));
        store(2, draft -> draft.publishedOn = LocalDate.of(2026, 1, 1));
        assertThat(found(new ResourceQuery("", null, null, null, null, Sort.NEWEST, 1)))
                .containsExactly("资源2信息", "资源1信息");
    }

    @Test
    @DisplayName("第十七条：平台有多少数据，目录里看得见")
    void notesData() {
        long id = store(1, draft -> {});
        catalog.noteData(id, 1234, LocalDateTime.of(2026, 11, 20, 9, 30));
        assertThat(catalog.resource(id).dataRows()).isEqualTo(1234);
        assertThat(catalog.resource(id).dataUpdatedAt()).isEqualTo(LocalDateTime.of(2026, 11, 20, 9, 30));
        assertThat(catalog.search(page(1)).rows().get(0).hasData()).isTrue();
        assertThat(catalog.search(page(1)).rows().get(0).itemCount()).isEqualTo(2);
    }

    private long store(int number, Consumer<Drafts> change) {
        Drafts draft = new Drafts();
        draft.code = "101001/" + number;
        draft.name = "资源" + number + "信息";
        change.accept(draft);
        return versions.store(draft.build());
    }

    private List<String> found(ResourceQuery query) {
        return catalog.search(query).rows().stream().map(ResourceSummary::name).toList();
    }

    private static ResourceQuery page(int number) {
        return new ResourceQuery("", null, null, null, null, Sort.PROVIDER, number);
    }

    private static ResourceQuery query(String department, SharingType type, Theme theme, FormatClass format) {
        return new ResourceQuery("", department, type, theme, format, Sort.RELEVANCE, 1);
    }
}
