package cn.gov.shuozhou.data.catalog;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
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
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.search.Synonyms;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("查找目录：常用的同义词和部门简称")
@OnPostgres(Reason.SQL)
class SynonymsTest {

    private static final String PAGE = "/catalog/synonyms";

    private static final String KEEPER = "bureau.supervisor";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Synonyms synonyms;

    @Autowired
    private Organization organization;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({"社保, 社会保险", "身份证号, 公民身份号码", "人社局, 人力资源和社会保障局", "市人社局, 市人力资源和社会保障局", "卫健委, 卫生健康委员会", "公积金中心, 住房公积金管理中心"})
    @DisplayName("简称和全称找到的相同，也找得到")
    void shortAndFullNamesFindTheSame(String one, String other) {
        assertThat(found(other)).isNotEmpty();
        assertThat(found(one)).containsAll(found(other));
        assertThat(found(other)).containsAll(found(one));
    }

    @Test
    @DisplayName("全角、多个词：每个词各自替换，仍须都找到")
    void eachWordByItself() {
        assertThat(found("人社局　社保")).isNotEmpty().isEqualTo(found("人力资源和社会保障局 社会保险"));
        assertThat(synonyms.patterns("ＡＢ社保")).containsExactly(List.of("%ab社保%", "%ab社会保险%"));
    }

    @Test
    @DisplayName("市局维护：新增立即生效，删除立即失效；别人打不开")
    void keptByTheBureau() throws Exception {
        String name = found("婚姻登记").get(0);
        assertThat(found("成家信息")).isEmpty();

        add("成家信息、婚姻登记").andExpect(redirectedUrl(PAGE));
        assertThat(found("成家信息")).contains(name);
        mvc.perform(get(PAGE).with(as(organization.person(KEEPER).orElseThrow())))
                .andExpect(content().string(containsString("成家信息、婚姻登记")));
        long id = jdbc.queryForObject("select max(id) from synonym", Long.class);
        mvc.perform(post(PAGE + "/" + id + "/delete")
                        .with(as(organization.person(KEEPER).orElseThrow()))
                        .with(csrf()))
                .andExpect(redirectedUrl(PAGE));
        assertThat(found("成家信息")).isEmpty();
        mvc.perform(post(PAGE + "/" + id + "/delete")
                        .with(as(organization.person(KEEPER).orElseThrow()))
                        .with(csrf()))
                .andExpect(status().isConflict());

        mvc.perform(get(PAGE)
                        .with(as(organization
                                .person("civil-affairs.data-officer")
                                .orElseThrow())))
                .andExpect(status().isForbidden());
        mvc.perform(get("/catalog")
                        .with(as(organization
                                .person("civil-affairs.data-officer")
                                .orElseThrow())))
                .andExpect(content().string(not(containsString("href=\"/catalog/synonyms\""))));
    }

    @Test
    @DisplayName("只有一个词、太短、已在另一组的，不新增，说明原因，所填保留")
    void badWordsAreRefused() throws Exception {
        long before = count();
        add("社会救助").andExpect(status().isBadRequest()).andExpect(content().string(containsString("请填写 2 至 10 个")));
        add("甲、低保").andExpect(status().isBadRequest()).andExpect(content().string(containsString("长度不合适")));
        add("社 保 、养老").andExpect(status().isBadRequest());
        add("社保、养老保险")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("“社保”已在“社保、社会保险”一组中")))
                .andExpect(content().string(containsString("value=\"社保、养老保险\"")));
        assertThat(count()).isEqualTo(before);
    }

    private ResultActions add(String words) throws Exception {
        return mvc.perform(post(PAGE)
                .param("words", words)
                .with(as(organization.person(KEEPER).orElseThrow()))
                .with(csrf()));
    }

    private long count() {
        return jdbc.queryForObject("select count(*) from synonym", Long.class);
    }

    private List<String> found(String words) {
        return catalog.search(ResourceQuery.of(words)).rows().stream()
                .map(ResourceSummary::name)
                .toList();
    }
}
