package cn.gov.shuozhou.data.catalog.compile;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.SignedIn;
import cn.gov.shuozhou.data.catalog.Classifications;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.MovableClockTest;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MovableClockTest
@DisplayName("第十条：分类目录由市政务信息管理局维护")
class ClassificationPagesTest {

    private static final Person BUREAU = SignedIn.bureau("bureau.supervisor", "督查", Role.BUREAU);
    private static final Person OFFICER =
            new Person("civil-affairs.data-officer", "数据专员", "civil-affairs", "朔州市民政局", Set.of(Role.DATA_OFFICER));

    @Autowired
    Classifications classifications;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc mvc;

    @AfterEach
    void leaveNothing() {
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
        assertThat(classifications.codeOf("部门信息资源", "试验项", "试验目", "试验细目二")).contains("3980012026");
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
    @DisplayName("只能停用没有使用、没有下级的分类")
    void remove() throws Exception {
        add("101", "", "试验目").andExpect(status().isFound());
        String code = classifications.codeOf("基础信息资源", "人口", "试验目", null).orElseThrow();
        add(code, "", "试验细目").andExpect(status().isFound());
        remove(code).andExpect(status().isConflict()).andExpect(content().string(containsString("之下还有 1 个分类")));
        remove(code + "01").andExpect(status().isFound());
        remove(code).andExpect(status().isFound());
        assertThat(classifications.find(code)).isEmpty();
        remove("101002").andExpect(status().isConflict()).andExpect(content().string(containsString("之下已有")));
        remove("1").andExpect(status().isConflict());
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

    private ResultActions remove(String code) throws Exception {
        return mvc.perform(post("/catalog/classification/" + code + "/remove")
                .with(as(BUREAU))
                .with(csrf()));
    }
}
