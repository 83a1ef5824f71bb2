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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.SignedIn;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.classification.Classifications;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@MovableClockTest
@DisplayName("第十条：分类目录由市政务信息管理局维护")
@OnPostgres(Reason.SQL)
class ClassificationPagesTest {

    private static final Person BUREAU = SignedIn.bureau("bureau.supervisor", "督查", Role.BUREAU);
    private static final Person OFFICER =
            new Person("civil-affairs.data-officer", "数据专员", "civil-affairs", "朔州市民政局", Set.of(Role.DATA_OFFICER));

    @Autowired
    Classifications classifications;

    @Autowired
    Compilation compilation;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void leaveNothing() {
        jdbc.update("delete from catalog_draft");
        jdbc.update("delete from catalog_code");
        jdbc.update("delete from classification_change");
        jdbc.update("update classification set retired_at = null");
        jdbc.queryForList("select code from classification where name like '试验%' order by code desc", String.class)
                .forEach(code -> jdbc.update("delete from classification where code = ?", code));
        jdbc.update("update classification set name = '婚姻' where code = '101002'");
    }

    @Test
    @DisplayName("新增项、目、细目：指定代码或顺序编号")
    void add() throws Exception {
        add("3", "98", "试验项").andExpect(status().isFound());
        add("398", "", "试验目").andExpect(status().isFound());
        add("398", "", "试验目二").andExpect(status().isFound());
        add("398001", "", "试验细目").andExpect(status().isFound());
        add("398001", "2026", "试验细目二").andExpect(status().isFound());
        assertThat(classifications.find("398002").orElseThrow().name()).isEqualTo("试验目二");
        assertThat(classifications.find("39800101").orElseThrow().level()).isEqualTo("细目");
        assertThat(classifications.tree().codeOf("部门信息资源", "试验项", "试验目", "试验细目二"))
                .contains("3980012026");
    }

    @Test
    @DisplayName("重名、重码、位数不对、细目之下、没有名称的，拒绝并说明，填写的还在")
    void refusedToAdd() throws Exception {
        add("101", "", "婚姻")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("已有“婚姻”（101002）")))
                .andExpect(content().string(containsString("value=\"婚姻\"")));
        add("101", "002", "试验").andExpect(status().isConflict());
        add("101", "12", "试验")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("应为 3 位数字")));
        add("101", "", " ").andExpect(status().isBadRequest());
        add("101", "", "长".repeat(61)).andExpect(status().isBadRequest());
        add("101001", "01", "试验细目").andExpect(status().isFound());
        add("10100101", "", "试验").andExpect(status().isConflict());
        add("999", "", "试验").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("改名；类不能改，同级不能重名")
    void rename() throws Exception {
        rename("101002", "婚姻登记").andExpect(status().isFound());
        assertThat(classifications.find("101002").orElseThrow().name()).isEqualTo("婚姻登记");
        rename("101002", "户籍人口")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("value=\"户籍人口\"")));
        rename("1", "别的").andExpect(status().isConflict());
        rename("999", "别的").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("停用的保留代码和名称，不再供选择，不论有无资源；有下级在用的、类，不能停用")
    void retire() throws Exception {
        add("101", "", "试验目").andExpect(status().isFound());
        String code = classifications.tree().codeOf("基础信息资源", "人口", "试验目", null).orElseThrow();
        add(code, "", "试验细目").andExpect(status().isFound());
        act(code, "retire").andExpect(status().isConflict()).andExpect(content().string(containsString("之下还有 1 个分类")));
        act(code + "01", "retire").andExpect(status().isFound());
        act(code, "retire").andExpect(status().isFound());
        act("101002", "retire").andExpect(status().isFound());

        assertThat(classifications.find(code).orElseThrow().retired()).isTrue();
        assertThat(classifications.tree().codeOf("基础信息资源", "人口", "试验目", null)).isEmpty();
        assertThat(classifications.offered()).extracting("code").doesNotContain(code, code + "01", "101002");
        assertThat(classifications.all()).extracting("code").contains(code, code + "01", "101002");
        act(code, "retire").andExpect(status().isConflict()).andExpect(content().string(containsString("此前已经停用")));
        act("1", "retire").andExpect(status().isConflict());
        act("999", "retire").andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("停用的可以恢复，先恢复上级；停用之下不能新增，同名的提示恢复")
    void restore() throws Exception {
        add("101", "", "试验目").andExpect(status().isFound());
        String code = classifications.tree().codeOf("基础信息资源", "人口", "试验目", null).orElseThrow();
        add(code, "", "试验细目").andExpect(status().isFound());
        act(code + "01", "retire");
        act(code, "retire");

        add("101", "", "试验目")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("停用的“试验目”")));
        add(code, "", "试验细目二")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("请先恢复它")));
        act(code + "01", "restore").andExpect(status().isConflict());
        act(code, "restore").andExpect(status().isFound());
        act(code, "restore").andExpect(status().isConflict());
        act(code + "01", "restore").andExpect(status().isFound());
        assertThat(classifications.tree().codeOf("基础信息资源", "人口", "试验目", "试验细目")).contains(code + "01");
    }

    @Test
    @DisplayName("页面标明停用，主管部门看到何人何时新增、改名、停用、恢复")
    void showsWhatBecameOfIt() throws Exception {
        add("101", "900", "试验目");
        rename("101900", "试验目改名");
        act("101900", "retire");
        act("101900", "restore");
        act("101900", "retire");

        assertThat(jdbc.queryForList(
                        "select act from classification_change where code = '101900' order by id", String.class))
                .containsExactly("ADDED", "RENAMED", "RETIRED", "RESTORED", "RETIRED");
        mvc.perform(get("/catalog/classification").with(as(BUREAU)))
                .andExpect(content().string(containsString("停用 试验目改名，")))
                .andExpect(content().string(containsString("action=\"/catalog/classification/101900/restore\"")))
                .andExpect(content().string(not(containsString("action=\"/catalog/classification/101900/rename\""))));
        mvc.perform(get("/catalog/classification").with(as(OFFICER)))
                .andExpect(content().string(containsString("kind-quiet\">停用")))
                .andExpect(content().string(not(containsString("action=\"/catalog/classification/101900/restore\""))));
    }

    @Test
    @DisplayName("停用的分类：编制时不列出、不能选、不再编号；已有的草案保留原分类和代码")
    void nothingNewIsClassifiedUnderIt() throws Exception {
        mvc.perform(get("/catalog/drafts/new").with(as(OFFICER)))
                .andExpect(content().string(containsString("101002 婚姻")));
        act("101002", "retire");

        mvc.perform(get("/catalog/drafts/new").with(as(OFFICER)))
                .andExpect(content().string(not(containsString("101002 婚姻"))));
        mvc.perform(post("/catalog/drafts")
                        .param("category", "1")
                        .param("section", "101")
                        .param("heading", "101002")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("所选的目“婚姻”已停用，请另选")));
        assertThatThrownBy(() -> transactions.execute(one -> classifications.nextCode("101002")))
                .hasMessageContaining("已停用，不能再编号");
    }

    @Test
    @DisplayName("停用之前编在其下的草案：标明现分类已停用，照旧修改，代码不变")
    void draftsStayWhereTheyAre() throws Exception {
        CatalogDraft draft = compilation.save(new FilledDraft("试验登记信息").typed(), OFFICER);
        assertThat(draft.code()).startsWith("101002/");
        act("101002", "retire");

        mvc.perform(get("/catalog/drafts/" + draft.id() + "/edit").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("基础信息资源 / 人口 / 婚姻，分类目录中还没有或者已经停用")));
        CatalogDraft again = compilation.save(
                new FilledDraft("试验登记信息")
                        .with("category", "")
                        .with("section", "")
                        .with("heading", "")
                        .with("summary", "改过的摘要")
                        .with("draft", String.valueOf(draft.id()))
                        .with("revision", String.valueOf(draft.revision()))
                        .typed(),
                OFFICER);
        assertThat(again.code()).isEqualTo(draft.code());
    }

    @Test
    @DisplayName("其他人只能看")
    void readers() throws Exception {
        mvc.perform(get("/catalog/classification").with(as(OFFICER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("婚姻")))
                .andExpect(content()
                        .string(not(containsString("<form method=\"post\" action=\"/catalog/classification"))));
        mvc.perform(get("/catalog/classification").with(as(BUREAU)))
                .andExpect(content().string(containsString("action=\"/catalog/classification/101002/rename\"")));
        mvc.perform(post("/catalog/classification")
                        .param("parent", "101")
                        .param("name", "试验")
                        .with(as(OFFICER))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private ResultActions add(String parent, String digits, String name) throws Exception {
        return mvc.perform(post("/catalog/classification")
                .param("parent", parent)
                .param("digits", digits)
                .param("name", name)
                .with(as(BUREAU))
                .with(csrf()));
    }

    private ResultActions rename(String code, String name) throws Exception {
        return mvc.perform(post("/catalog/classification/" + code + "/rename")
                .param("name", name)
                .with(as(BUREAU))
                .with(csrf()));
    }

    private ResultActions act(String code, String what) throws Exception {
        return mvc.perform(post("/catalog/classification/" + code + "/" + what)
                .with(as(BUREAU))
                .with(csrf()));
    }
}
