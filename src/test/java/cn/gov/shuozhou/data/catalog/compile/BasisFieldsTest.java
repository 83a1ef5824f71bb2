package cn.gov.shuozhou.data.catalog.compile;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.LegalBasis;
import cn.gov.shuozhou.data.catalog.LegalBasis.Kind;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MovableClockTest
@DisplayName("第十六条：不予共享的依据分种类、文件名称、文号、条款填写")
class BasisFieldsTest {

    private static final String NAME = "婚姻登记密级档案目录";

    @Autowired
    private Compilation compilation;

    @Autowired
    private CatalogDrafts drafts;

    @Autowired
    private Organization organization;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private MockMvc mvc;

    private Person officer;

    @BeforeEach
    void begin() {
        leaveNothing();
        clock.setToday(LocalDate.of(2026, 11, 24));
        officer = organization.person("civil-affairs.data-officer").orElseThrow();
    }

    @AfterEach
    void leaveNothing() {
        jdbc.update("delete from catalog_unfinished");
        jdbc.update("delete from catalog_draft");
        jdbc.update("delete from catalog_code");
    }

    @Test
    @DisplayName("四栏各自保存，连起来写成共享条件；信息项不填的同资源；再打开仍是四栏")
    void theyAreKeptApart() throws Exception {
        MockHttpServletResponse saved = sent(form("RULE", "《婚姻登记档案管理办法》", "（民政部令第32号）", "第十五条"));

        assertThat(saved.getStatus()).isEqualTo(302);
        CatalogDraft draft = drafts.draft("101002/2", officer);
        LegalBasis expected = new LegalBasis(Kind.RULE, "婚姻登记档案管理办法", "民政部令第32号", "第十五条");
        var resource = compilation.content(draft).resource();
        assertThat(resource.basis()).isEqualTo(expected);
        assertThat(resource.sharingCondition()).isEqualTo("《婚姻登记档案管理办法》（民政部令第32号）第十五条");
        assertThat(resource.items()).allSatisfy(item -> {
            assertThat(item.basis()).isEqualTo(expected);
            assertThat(item.sharingCondition()).isEqualTo(resource.sharingCondition());
        });
        assertThat(page("/catalog/drafts/" + draft.id())).contains("依据的种类", "规章", "民政部令第32号");
        assertThat(page("/catalog/drafts/" + draft.id() + "/edit"))
                .contains("name=\"basisTitle\" value=\"婚姻登记档案管理办法\"", "name=\"basisNumber\" value=\"民政部令第32号\"");
    }

    @ParameterizedTest(name = "{0}，{1}：{4}")
    @CsvSource({
        "'', 婚姻登记档案管理办法, '', 第十五条, 请选择依据的种类",
        "HOROSCOPE, 婚姻登记档案管理办法, '', 第十五条, 请选择依据的种类",
        "RULE, '。。。。', '', '', 没有写明文件名称或者文号",
        "RULE, '哈哈哈哈哈', '', '', 没有写明文件名称或者文号",
        "RULE, 民政局数据管理办法, '', 第三条, 本单位内部规定和市、县文件不能作为依据",
    })
    @DisplayName("没有种类、只有符号、本单位自己的文件，退回原页，已填内容都在")
    void whatIsNoBasisIsRefused(String kind, String title, String number, String clause, String sentence)
            throws Exception {
        MockHttpServletResponse refused = sent(form(kind, title, number, clause));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains(sentence, "name=\"basisTitle\" value=\"" + title + "\"");
        assertThat(jdbc.queryForObject("select count(*) from catalog_draft", Integer.class))
                .isZero();
    }

    @Test
    @DisplayName("五千个字的不受理")
    void fiveThousandLettersAreRefused() throws Exception {
        MockHttpServletResponse refused = sent(form("LAW", "长短".repeat(2500), "", "第一条"));

        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(text(refused)).contains("依据的文件名称不能超过 500 个字，现有 5000 个字");
    }

    private static FilledDraft form(String kind, String title, String number, String clause) {
        return new FilledDraft(NAME)
                .with("sharingType", "NOT_SHARED")
                .with("sharingCondition", "")
                .with("basisKind", kind)
                .with("basisTitle", title)
                .with("basisNumber", number)
                .with("basisClause", clause)
                .ofItem(0, "sharingType", "NOT_SHARED")
                .ofItem(1, "sharingType", "NOT_SHARED");
    }

    private String page(String address) throws Exception {
        return text(mvc.perform(get(address).with(as(officer))).andReturn().getResponse());
    }

    private MockHttpServletResponse sent(FilledDraft form) throws Exception {
        MockHttpServletRequestBuilder request = post("/catalog/drafts")
                .params(form.parameters())
                .with(as(officer))
                .with(csrf());
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
