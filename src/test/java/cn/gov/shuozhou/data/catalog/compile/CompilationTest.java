package cn.gov.shuozhou.data.catalog.compile;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogField;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.catalog.ResourceQuery;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MovableClockTest
@DisplayName("第十条：逐项编制目录")
@OnPostgres(Reason.SQL)
class CompilationTest {

    private static final String NAME = "婚姻登记档案目录";

    @Autowired
    Compilation compilation;

    @Autowired
    UnfinishedDrafts unfinished;

    @Autowired
    CatalogDrafts drafts;

    @Autowired
    CatalogVersions versions;

    @Autowired
    Catalog catalog;

    @Autowired
    Organization organization;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    private Person officer;
    private Person stranger;

    @BeforeEach
    void people() {
        leaveNothing();
        clock.setToday(LocalDate.of(2026, 11, 24));
        officer = organization.person("civil-affairs.data-officer").orElseThrow();
        stranger = organization.person("health.data-officer").orElseThrow();
    }

    @AfterEach
    void leaveNothing() {
        jdbc.update("delete from catalog_unfinished");
        jdbc.update("delete from catalog_draft");
        jdbc.update("delete from catalog_code");
    }

    @Test
    @DisplayName("新增资源：选分类时显示拟编的代码，保存时编定；留空的共享条件同资源")
    void newResource() throws Exception {
        page("/catalog/drafts/new", officer).andExpect(content().string(containsString("101002 婚姻")));
        page("/catalog/drafts/code?category=1&section=101&heading=101002", officer)
                .andExpect(content().string(containsString("101002/2")));
        page("/catalog/drafts/code?category=1&section=101", officer)
                .andExpect(content().string(containsString("选定类、项、目后显示")));

        save(new FilledDraft(NAME), officer).andExpect(status().isFound());

        CatalogDraft draft = drafts.draft("101002/2", officer);
        var resource = compilation.content(draft).resource();
        assertThat(resource.section()).isEqualTo("人口");
        assertThat(resource.items().get(0).sharingCondition()).isEqualTo(FilledDraft.CONDITION);
        page("/catalog/drafts", officer)
                .andExpect(content().string(containsString(NAME)))
                .andExpect(content().string(containsString("value=\"101002/2\"")));
        page("/catalog/drafts/" + draft.id(), officer)
                .andExpect(content().string(containsString("/catalog/publications/new?codes=101002/2")));
    }

    @Test
    @DisplayName("提交筛选出的全部：只含可以提交的新增资源，核对页写明项数；多于 200 项、一项也没有的说明")
    void submitAllThatTheFilterFinds() throws Exception {
        kept("civil-affairs", 801, 802);
        kept("health", 803, 803);
        jdbc.update("update catalog_draft set case_number = 'ML-1' where code = '101002/802'");
        String all = page("/catalog/drafts/submission?q=成批", officer)
                .andReturn()
                .getResponse()
                .getForwardedUrl();
        assertThat(all).isEqualTo("/catalog/publications/new?codes=101002%2F801");
        assertThat(refused("/catalog/drafts/submission?q=别的")).contains("没有可以提交的新增资源");

        jdbc.update("delete from catalog_draft");
        kept("civil-affairs", 801, 1000);
        assertThat(page("/catalog/drafts/submission", officer)
                        .andReturn()
                        .getResponse()
                        .getForwardedUrl()
                        .split("codes="))
                .hasSize(201);
        kept("civil-affairs", 1001, 1001);
        assertThat(refused("/catalog/drafts/submission?place=FREE&q=成批")).contains("筛选出 201 份", "至多提交 200 份", "没有提交");
        page("/catalog/drafts", officer).andExpect(content().string(containsString("提交筛选出的全部（最多 200 项）")));
        save(new FilledDraft(NAME), officer).andExpect(status().isFound());
        page("/catalog/publications/new?codes=101002/2", officer)
                .andExpect(content().string(containsString("共 1 项信息资源")));
    }

    private String refused(String address) throws Exception {
        var answer = mvc.perform(get(address).with(as(officer)))
                .andExpect(status().isFound())
                .andReturn();
        assertThat(answer.getResponse().getRedirectedUrl()).startsWith("/catalog/drafts?q=");
        return String.valueOf(answer.getFlashMap().get("refused"));
    }

    /** Drafts of the department with these sequence numbers. */
    private void kept(String department, int first, int last) {
        List<Object[]> rows = IntStream.rangeClosed(first, last)
                .mapToObj(i -> new Object[] {"101002/" + i, department, "成批" + i})
                .toList();
        jdbc.batchUpdate(
                "insert into catalog_draft (code, department_code, name, content, updated_by, updated_at, locked)"
                        + " values (?, ?, ?, '{}', 'x', timestamp '2026-01-01 00:00:00', false)",
                rows);
    }

    @Test
    @DisplayName("打开每项已发布的资源编制变更，原样保存，内容一字不差")
    void roundTrip() {
        List<Resource> resources = new ArrayList<>();
        catalog.forEach(ResourceQuery.of(""), entry -> resources.add(entry.resource()));
        // What other tests have left in the catalogue may break rules on purpose.
        resources.removeIf(resource -> !resource.demo());
        assertThat(resources).hasSizeGreaterThan(60);
        for (Resource resource : resources) {
            Person person = officerOf(resource.providerCode());
            CatalogDraft draft = compilation.save(compilation.form(resource), person);
            assertThat(compilation.content(draft)).isEqualTo(versions.current(resource.id()));
            CatalogDraft again = compilation.save(compilation.form(draft), person);
            assertThat(compilation.content(again)).isEqualTo(versions.current(resource.id()));
            assertThat(again.id()).isEqualTo(draft.id());
            assertThat(again.revision()).isEqualTo(draft.revision() + 1);
        }
    }

    @Test
    @DisplayName("保存不了的，状态 400，逐项说明，填写的一字不少；什么也没有保存")
    void nothingTypedIsLost() throws Exception {
        var form = new FilledDraft("  " + NAME + "  ")
                .with("formatType", "pdf")
                .with("theme", "")
                .with("totalStorage", "十二")
                .with("heading", "")
                .with("sharingMethodType", "光盘")
                .ofItem(0, "length", "50位")
                .ofItem(1, "sharingType", "")
                .item(7, "隔开的行", "CHARACTER", "");
        save(form, officer)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请选择信息资源分类的目。")))
                .andExpect(content().string(containsString("信息资源格式类型“pdf”不属于“电子表格”")))
                .andExpect(content().string(containsString("请选择主题。")))
                .andExpect(content().string(containsString("总数据存储量（G）应只填数字")))
                .andExpect(content().string(containsString("href=\"#items[0].length\"")))
                .andExpect(content().string(containsString("请选择第 2 个信息项“登记日期”的共享类型。")))
                .andExpect(content().string(containsString("href=\"#items[2].length\"")))
                .andExpect(content().string(containsString("value=\"  " + NAME + "  \"")))
                .andExpect(content().string(containsString("value=\"50位\"")))
                .andExpect(content().string(containsString("value=\"十二\"")))
                .andExpect(content().string(not(containsString("类填为"))));
        assertThat(drafts.page("civil-affairs", 1).rows()).isEmpty();
        assertThat(jdbc.queryForObject("select count(*) from catalog_code", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("不属于上一级的分类、假造的选项、不存在的分类：400，不出系统错误")
    void forged() throws Exception {
        save(new FilledDraft(NAME).with("heading", "201001"), officer)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不属于所选的上一级分类")));
        save(new FilledDraft(NAME).with("heading", "999999").ofItem(0, "type", "VARCHAR"), officer)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不在可选范围内")));
        save(new FilledDraft(NAME).with("items[99999].name", "x").with("items[x].name", "y"), officer)
                .andExpect(status().isFound());
    }

    @Test
    @DisplayName("同名资源已在目录中或草案中：在名称处指明，不能保存")
    void sameName() throws Exception {
        save(new FilledDraft("婚姻登记信息"), officer)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("目录中已有同名资源，代码为 101002/1")));
        save(new FilledDraft(NAME), officer).andExpect(status().isFound());
        save(new FilledDraft(NAME), officer)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("草案中已有同名资源，代码为 101002/2")));
    }

    @Test
    @DisplayName("暂存：不管合不合规则都原样留下，标为未完成，不能提交；保存后不再是未完成")
    void unfinished() throws Exception {
        var half = new FilledDraft(NAME).with("theme", "").with("summary", "").ofItem(0, "length", "五十");
        mvc.perform(post("/catalog/drafts/unfinished")
                        .params(half.parameters())
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/catalog/drafts"));
        String id = jdbc.queryForObject("select id from catalog_unfinished", String.class);
        page("/catalog/drafts?place=UNFINISHED", officer)
                .andExpect(content().string(containsString("未完成")))
                .andExpect(content().string(not(containsString("name=\"codes\""))));
        page("/catalog/drafts/new?unfinished=" + id, officer)
                .andExpect(content().string(containsString("value=\"五十\"")))
                .andExpect(content().string(containsString(NAME)));
        assertThat(unfinished.typed(unfinished.find(id, officer)).items())
                .isEqualTo(half.typed().items());

        var whole = new FilledDraft(NAME).of(unfinished.typed(unfinished.find(id, officer)));
        save(whole, officer).andExpect(status().isFound());
        assertThat(drafts.draft("101002/2", officer).name()).isEqualTo(NAME);
        page("/catalog/drafts?place=UNFINISHED", officer).andExpect(content().string(containsString("没有符合条件的草案")));
        save(whole, officer).andExpect(status().isConflict());
    }

    @Test
    @DisplayName("第二十三条：保存、修改、暂存过草案的人都记为编制人，各记一次；草案删除后不留")
    void everyHandIsNoted() {
        Person first = organization.person("civil-affairs.requester").orElseThrow();
        Person second = organization.person("civil-affairs.approver").orElseThrow();
        var form = new FilledDraft(NAME);
        Unfinished aside = unfinished.keep(form.typed(), first);
        aside = unfinished.keep(form.of(unfinished.typed(aside)).typed(), second);
        CatalogDraft draft = compilation.save(form.of(unfinished.typed(aside)).typed(), officer);
        compilation.save(compilation.form(draft), officer);

        assertThat(drafts.compilers(List.of(draft))).containsExactlyInAnyOrder(first.id(), second.id(), officer.id());

        drafts.delete(draft.code(), officer);
        assertThat(drafts.compilers(List.of(draft))).isEmpty();
    }

    @Test
    @DisplayName("草案有未完成的修改：不能列入办件；放弃修改后可以")
    void unfinishedChangeOfDraft() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft(NAME).typed(), officer);
        Unfinished kept =
                unfinished.keep(new FilledDraft("").of(compilation.form(draft)).typed(), officer);
        assertThatThrownBy(() -> drafts.lock(List.of(draft.code()), "ML-1", officer))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("还有未完成的修改");
        page("/catalog/drafts/" + draft.id(), officer)
                .andExpect(content().string(containsString("有未完成的修改")))
                .andExpect(content().string(not(containsString("/catalog/publications/new"))));
        page("/catalog/drafts/" + draft.id() + "/edit", officer)
                .andExpect(content().string(containsString(kept.id())));
        mvc.perform(post("/catalog/drafts/unfinished/" + kept.id() + "/delete")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/catalog/drafts"));
        drafts.lock(List.of(draft.code()), "ML-1", officer);
        assertThat(drafts.draft(draft.id(), officer).locked()).isTrue();
    }

    @Test
    @DisplayName("两个窗口改同一份草案：后一个 409，填写的还在，再次保存才替换")
    void twoWindows() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft(NAME).typed(), officer);
        TypedDraft seen = compilation.form(draft);
        save(new FilledDraft("甲窗口的名称").of(seen), officer).andExpect(status().isFound());
        save(new FilledDraft("乙窗口的名称").of(seen), officer)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("在别的窗口里已被修改")))
                .andExpect(content().string(containsString("乙窗口的名称")))
                .andExpect(content().string(containsString("name=\"revision\" value=\"2\"")));
        assertThat(drafts.draft(draft.id(), officer).name()).isEqualTo("甲窗口的名称");
        TypedDraft renewed = compilation.form(drafts.draft(draft.id(), officer));
        save(new FilledDraft("乙窗口的名称").of(renewed), officer).andExpect(status().isFound());
        assertThat(drafts.draft(draft.id(), officer).name()).isEqualTo("乙窗口的名称");
    }

    @Test
    @DisplayName("审查中的草案不能修改、暂存、删除")
    void locked() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft(NAME).typed(), officer);
        TypedDraft seen = compilation.form(draft);
        drafts.lock(List.of(draft.code()), "ML-1", officer);
        page("/catalog/drafts/" + draft.id(), officer).andExpect(content().string(containsString("已提交，现在不能修改")));
        mvc.perform(get("/catalog/drafts/" + draft.id() + "/edit").with(as(officer)))
                .andExpect(status().isConflict());
        save(new FilledDraft("改名").of(seen), officer)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("改名")));
        mvc.perform(post("/catalog/drafts/unfinished")
                        .params(new FilledDraft("改名").of(seen).parameters())
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isConflict());
        mvc.perform(post("/catalog/drafts/" + draft.id() + "/delete")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isConflict());
        drafts.unlock("ML-1");
        save(new FilledDraft("改名").of(seen).with("heading", "101001"), officer)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("已列入办件 ML-1，不能换分类")));
        save(new FilledDraft("改名").of(seen), officer).andExpect(status().isFound());
        assertThat(drafts.draft(draft.id(), officer).caseNumber()).isEqualTo("ML-1");
    }

    @Test
    @DisplayName("第十二条：从已发布的资源编制变更，列出逐项差异；已有草案的回到草案")
    void change() throws Exception {
        long id = catalog.idOf("101002/1").orElseThrow();
        String address = "/catalog/drafts/new?resource=" + id;
        page("/catalog/" + id, officer).andExpect(content().string(containsString(address)));
        page(address, officer).andExpect(content().string(containsString("已发布的资源不改分类和代码")));
        TypedDraft form = compilation.form(catalog.resource(id));
        List<ItemFields> fewer = form.items().subList(1, form.items().size());
        CatalogDraft draft = compilation.save(new TypedDraft(form.fields(), fewer), officer);
        assertThat(draft.resourceId()).isEqualTo(id);
        assertThat(draft.baseVersion()).isEqualTo(catalog.resource(id).version());
        page("/catalog/drafts/" + draft.id(), officer)
                .andExpect(content()
                        .string(containsString("信息项“" + form.items().get(0).name() + "”")))
                .andExpect(content().string(containsString("/catalog/changes/new?draft=101002/1")));
        mvc.perform(get(address).with(as(officer))).andExpect(redirectedUrl("/catalog/drafts/" + draft.id()));
        assertThatThrownBy(() -> compilation.save(form, officer))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("别的窗口");
    }

    @Test
    @DisplayName("第二十三条：从向社会开放的答复编制草案，相应信息项和资源填为无条件开放，别的信息项照旧，可以直接提交审查")
    void openedToAll() throws Exception {
        long id = catalog.idOf("101002/1").orElseThrow();
        Item opened = catalog.items(id).stream()
                .filter(item -> !item.open()
                        && !item.notShared()
                        && (item.maskable() || !item.sensitivity().confidential()))
                .findFirst()
                .orElseThrow();
        String address = "/catalog/drafts/new?resource=%d&open=%d&open=999999".formatted(id, opened.id());

        page(address, officer).andExpect(content().string(containsString("已按向社会开放的答复")));
        TypedDraft form = compilation.openedToAll(catalog.resource(id), List.of(opened.id(), 999999L));
        assertThat(form.fields().said(CatalogField.RESOURCE_OPEN_CONDITION)).isEqualTo("无条件开放");
        CatalogDraft draft = compilation.save(form, officer);

        page("/catalog/drafts/" + draft.id(), officer)
                .andExpect(content().string(containsString("只扩大开放（")))
                .andExpect(content().string(containsString("信息项“" + opened.name() + "”")))
                .andExpect(content().string(containsString("/catalog/publications/new?codes=101002/1")))
                .andExpect(content().string(not(containsString("/catalog/changes/new"))));
    }

    @Test
    @DisplayName("信息项随资源的开放条件的，资源改为无条件以后仍是原来的条件")
    void othersStayAsOpenAsTheyWere() {
        ItemFields inherits = new ItemFields("甲", "C", "", "", "", "true", "", "", "NONE");
        TypedDraft before = new TypedDraft(
                DraftFields.EMPTY
                        .saying(CatalogField.RESOURCE_OPEN, "true")
                        .saying(CatalogField.RESOURCE_OPEN_CONDITION, "供科研机构研究使用"),
                List.of(inherits, ItemFields.blank("").opened("")));

        assertThat(before.openedToAll(List.of("")).items())
                .extracting(ItemFields::openCondition)
                .containsExactly("供科研机构研究使用", "无条件开放");
    }

    @Test
    @DisplayName("目录在编制变更期间有了新版本：409，核对后再保存")
    void overtaken() throws Exception {
        long id = catalog.idOf("101002/1").orElseThrow();
        TypedDraft form = compilation.form(catalog.resource(id));
        jdbc.update("update resource set version = 7 where id = ?", id);
        try {
            save(new FilledDraft("婚姻登记信息").of(form), officer)
                    .andExpect(status().isConflict())
                    .andExpect(content().string(containsString("目录中已有第 7 版")))
                    .andExpect(content().string(containsString("name=\"baseVersion\" value=\"7\"")));
        } finally {
            jdbc.update("update resource set version = 1 where id = ?", id);
        }
    }

    @Test
    @DisplayName("别的部门的草案、未完成的内容和资源，与不存在的一样：404；不是数据专员的 403")
    void rights() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft(NAME).typed(), officer);
        Unfinished kept = unfinished.keep(new FilledDraft("另一项").typed(), officer);
        long resource = catalog.idOf("101002/1").orElseThrow();
        for (String address : List.of(
                "/catalog/drafts/" + draft.id(),
                "/catalog/drafts/" + draft.id() + "/edit",
                "/catalog/drafts/new?unfinished=" + kept.id(),
                "/catalog/drafts/new?resource=" + resource,
                "/catalog/drafts/new?resource=999999",
                "/catalog/drafts/999999")) {
            mvc.perform(get(address).with(as(stranger))).andExpect(status().isNotFound());
        }
        for (String address : List.of(
                "/catalog/drafts/" + draft.id() + "/delete", "/catalog/drafts/unfinished/" + kept.id() + "/delete")) {
            mvc.perform(post(address).with(as(stranger)).with(csrf())).andExpect(status().isNotFound());
        }
        save(new FilledDraft("偷改").of(compilation.form(draft)), stranger)
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("偷改")));
        save(new FilledDraft("偷改").with("draft", "x"), stranger).andExpect(status().isNotFound());
        assertThat(drafts.draft(draft.id(), officer).name()).isEqualTo(NAME);
        page("/catalog/drafts", stranger).andExpect(content().string(not(containsString(NAME))));
        Person requester = organization.person("civil-affairs.requester").orElseThrow();
        mvc.perform(get("/catalog/drafts").with(as(requester))).andExpect(status().isForbidden());
    }

    @Test
    @DisplayName("提醒而不拦：无条件共享含个人信息，名称像信息系统，关联代码不在目录中")
    void warnings() throws Exception {
        var form = new FilledDraft("殡葬系统登记信息")
                .with("sharingType", "UNCONDITIONAL")
                .with("sharingCondition", "")
                .with("relatedCodes", "101001/1、399999/9")
                .ofItem(0, "sharingType", "UNCONDITIONAL")
                .ofItem(1, "sharingType", "UNCONDITIONAL")
                .ofItem(1, "sensitivity", "PUBLIC");
        save(form, officer).andExpect(status().isFound());
        CatalogDraft draft = drafts.draft("101002/2", officer);
        assertThat(compilation.content(draft).resource().sharingType()).isEqualTo(SharingType.UNCONDITIONAL);
        page("/catalog/drafts/" + draft.id(), officer)
                .andExpect(content().string(containsString("无条件共享，含个人信息：姓名。")))
                .andExpect(content().string(containsString("像是信息系统的名称")))
                .andExpect(content().string(containsString("关联资源代码 399999/9 不在已发布的目录中")));
    }

    @Test
    @DisplayName("换了分类的新增草案另行编号，仍是同一份草案")
    void reclassified() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft(NAME).typed(), officer);
        save(new FilledDraft(NAME).of(compilation.form(draft)).with("heading", "101001"), officer)
                .andExpect(status().isFound());
        CatalogDraft moved = drafts.draft(draft.id(), officer);
        assertThat(moved.code()).startsWith("101001/").isNotEqualTo(draft.code());
        assertThat(compilation.content(moved).resource().heading()).isEqualTo("户籍人口");
    }

    @Test
    @DisplayName("不用脚本也能增、删、移动信息项，什么也不保存")
    void rowsWithoutScript() throws Exception {
        rearranged("add").andExpect(content().string(containsString("name=\"items[2].name\"")));
        rearranged("down:0").andExpect(content().string(containsString("name=\"items[0].name\" value=\"登记日期\"")));
        rearranged("remove:0").andExpect(content().string(not(containsString("value=\"姓名\""))));
        rearranged("remove:99").andExpect(content().string(containsString("value=\"姓名\"")));
        assertThat(drafts.page("civil-affairs", 1).rows()).isEmpty();
    }

    @Test
    @DisplayName("同时保存的，代码各不相同")
    void codesUnderConcurrency() throws Exception {
        compilation.save(new FilledDraft("第一项").typed(), officer);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> saving = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(i -> () -> compilation
                            .save(new FilledDraft("同时的第 " + i + " 项").typed(), officer)
                            .code())
                    .toList();
            List<String> codes = new ArrayList<>();
            for (var saved : pool.invokeAll(saving)) {
                codes.add(saved.get());
            }
            assertThat(codes).doesNotHaveDuplicates().hasSize(12);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    @DisplayName("草案清单按词、种类、状态筛选，在服务器上分页")
    void list() throws Exception {
        for (int i = 0; i < 21; i++) {
            compilation.save(new FilledDraft("登记目录第" + i + "项").typed(), officer);
        }
        compilation.save(
                compilation.form(catalog.resource(catalog.idOf("101002/1").orElseThrow())), officer);
        drafts.lock(List.of("101002/2"), "ML-1", officer);
        page("/catalog/drafts?page=2", officer).andExpect(content().string(containsString("共 22 条，第 2 / 2 页")));
        page("/catalog/drafts?page=99", officer).andExpect(content().string(containsString("第 2 / 2 页")));
        List<Integer> rows = new ArrayList<>();
        WorkbookReader.read(
                page("/catalog/drafts/export.xlsx?kind=NEW", officer)
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray(),
                "a.xlsx",
                (sheet, row, cells) -> rows.add(row));
        assertThat(rows).hasSize(22);
        page("/catalog/drafts?kind=CHANGE", officer).andExpect(content().string(containsString("共 1 条")));
        page("/catalog/drafts?place=IN_CASE", officer).andExpect(content().string(containsString("审查中")));
        page("/catalog/drafts?q=第20项", officer).andExpect(content().string(containsString("共 1 条")));
        page("/catalog/drafts?q=101002/1&kind=CHANGE&place=FREE", officer)
                .andExpect(content().string(containsString("变更第 1 版")));
    }

    @Test
    @DisplayName("删除草案；单独一次操作，按名称说明")
    void delete() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft(NAME).typed(), officer);
        mvc.perform(post("/catalog/drafts/" + draft.id() + "/delete")
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(redirectedUrl("/catalog/drafts"));
        assertThat(drafts.find(draft.id(), officer)).isEmpty();
    }

    private ResultActions save(FilledDraft form, Person person) throws Exception {
        return mvc.perform(post("/catalog/drafts")
                .params(form.parameters())
                .with(as(person))
                .with(csrf()));
    }

    private ResultActions rearranged(String act) throws Exception {
        return mvc.perform(post("/catalog/drafts/form")
                        .params(new FilledDraft(NAME).with("act", act).parameters())
                        .with(as(officer))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    private ResultActions page(String address, Person person) throws Exception {
        ResultActions page = mvc.perform(get(address).with(as(person))).andExpect(status().isOk());
        page.andReturn().getResponse().setCharacterEncoding(StandardCharsets.UTF_8.name());
        return page;
    }

    private Person officerOf(String department) {
        var found = organization.department(department);
        return new Person(officer.id(), officer.name(), department, found.name(), officer.roles());
    }
}
