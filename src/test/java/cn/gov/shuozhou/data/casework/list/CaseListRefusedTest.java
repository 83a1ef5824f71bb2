package cn.gov.shuozhou.data.casework.list;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.paging.Cursor;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@MovableClockTest
@Transactional
@DisplayName("办件总览、待办、已办：不对的条件都说得清楚，一条也不显示")
class CaseListRefusedTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Organization organization;

    @BeforeEach
    void cases() {
        new GeneratedCases(jdbc).insert(30);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "procedure|no-such-procedure|“办件种类”没有这个选项",
                "procedure|conditional-sharing' or '1'='1|“办件种类”没有这个选项",
                "department|no-such|“部门”没有这个选项",
                "region|999999|“地区”没有这个选项",
                "state|NO_SUCH|“状态”没有这个选项",
                "state|catalog-publication:ANSWERING|“状态”没有这个选项",
                "outcome|x; drop table case_file|“结果”没有这个选项",
                "due|TOMORROW|“期限”没有这个选项",
                "scope|WORLD|“范围”没有这个选项",
                "sort|subject|“排序”没有这个选项",
                "sort|received_at desc, 1|“排序”没有这个选项",
                "dir|sideways|“排序方向”没有这个选项",
                "receivedFrom|2026-02-30|“收到日期起”不是正确的日期",
                "receivedTo|+999999999-12-31|“收到日期止”不是正确的日期",
                "closedFrom|昨天|“办结日期起”不是正确的日期",
                "key|made-up|地址中的页码标记不正确",
                "key|%|地址中的页码标记不正确"
            })
    @DisplayName("没有的选项、不是日期的日期、编造的页码标记")
    void oneWrongField(String field, String value, String sentence) throws Exception {
        refused("/cases", field, value, sentence);
        if (!field.equals("key")) {
            refused("/cases/export.xlsx", field, value, sentence);
        }
    }

    @Test
    @DisplayName("日期颠倒：说明哪两个，填写的都还在")
    void datesTheWrongWayRound() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/cases")
                        .param("receivedFrom", "2026-11-30")
                        .param("receivedTo", "2026-11-01")
                        .param("q", "婚姻")
                        .with(as(organization.person("bureau.supervisor").orElseThrow())))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("收到日期的起始日 2026-11-30 晚于截止日 2026-11-01。请把两个日期对调。", "value=\"2026-11-30\"", "value=\"婚姻\"")
                .doesNotContain("GX-140600");
    }

    @Test
    @DisplayName("状态是另一种办件的：不悄悄换成别的")
    void aStateOfAnotherKind() throws Exception {
        String answer = mvc.perform(get("/cases")
                        .param("procedure", "catalog-publication")
                        .param("state", "conditional-sharing:WITHDRAWN")
                        .param("sort", "subject")
                        .with(as(organization.person("bureau.supervisor").orElseThrow())))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(answer).contains("所选“状态”属于另一种办件", "“排序”没有这个选项").doesNotContain("ML-140600");
    }

    @Test
    @DisplayName("一万个字的查找：说明最多多少字")
    void tenThousandCharacters() throws Exception {
        refused("/cases", "q", "字".repeat(10_000), "查找的文字不能超过 100 个字，现有 10000 个字");
        refused("/done", "q", "字".repeat(10_000), "查找的文字不能超过 100 个字，现有 10000 个字");
    }

    @Test
    @DisplayName("另一种排序的、日期写坏的页码标记")
    void keysThatDoNotFit() throws Exception {
        String number = GeneratedCases.number(3);
        for (Cursor madeUp : new Cursor[] {
            new Cursor("DUE+", false, "2026-11-23", number),
            new Cursor("RECEIVED-", false, "2026-11-23", number),
            new Cursor("RECEIVED-", false, "+99999-01-01T00:00", number),
            new Cursor("RECEIVED-", false, "", number),
            new Cursor("RECEIVED-", false, "' or 1=1", number)
        }) {
            refused("/cases", "key", madeUp.text(), "地址中的页码标记不正确");
        }
        refused("/done", "key", new Cursor("DECIDED-", false, "now", "x").text(), "地址中的页码标记不正确");
    }

    @ParameterizedTest(name = "{0}?{1}={2}")
    @CsvSource({"/todo,of,everybody,“范围”没有这个选项", "/todo,due,EVER,“期限”没有这个选项", "/done,of,everybody,“范围”没有这个选项"})
    @DisplayName("待办、已办没有的范围和期限")
    void todoAndDone(String path, String field, String value, String sentence) throws Exception {
        refused(path, field, value, sentence);
        refused(path + "/export.xlsx", field, value, sentence);
    }

    private void refused(String path, String field, String value, String sentence) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(path)
                        .param(field, value)
                        .with(as(organization.person("bureau.supervisor").orElseThrow())))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path + " " + field).isEqualTo(400);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains(sentence)
                .doesNotContain("GX-140600", "ML-140600");
    }
}
