package cn.gov.shuozhou.data.download;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import cn.gov.shuozhou.data.workbook.ListSheet;
import cn.gov.shuozhou.data.workbook.WorkbookReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

@MovableClockTest
@Transactional
@DisplayName("清单导出为 Excel")
class ListDownloadTest {

    private static final Pattern TOTAL = Pattern.compile("共 ([\\d,]+) 条");

    @Autowired
    MockMvc mvc;

    @Autowired
    Organization organization;

    @Autowired
    ListDownload downloads;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest(name = "{1}?{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "bureau.system-admin|/organization|''",
                "bureau.system-admin|/organization|q=民政",
                "bureau.system-admin|/organization|region=140602&kind=COUNTY_AUTHORITY",
                "bureau.system-admin|/organization/people|role=DATA_OFFICER",
                "bureau.system-admin|/organization/people|q=没有这个人",
                "human-resources.requester|/inbox|''",
                "human-resources.requester|/inbox|q=甲件",
                "human-resources.requester|/grants|''",
                "human-resources.requester|/grants|status=EXPIRED",
                "human-resources.requester|/sharing/applications|''",
                "bureau.supervisor|/cases|q=没有这个词",
                "civil-affairs.approver|/sharing/received|''"
            })
    @DisplayName("导出的行数就是清单筛选后的条数")
    void asManyRowsAsTheListSays(String id, String list, String filter) throws Exception {
        someRows();
        String query = filter.isEmpty() ? "" : "?" + UriUtils.encodeQuery(filter, StandardCharsets.UTF_8);
        var total = TOTAL.matcher(answer(id, list + query).getContentAsString());
        int listed = total.find() ? Integer.parseInt(total.group(1).replace(",", "")) : 0;
        List<Integer> rows = new ArrayList<>();
        WorkbookReader.read(
                answer(id, list + "/export.xlsx" + query).getContentAsByteArray(),
                "a.xlsx",
                (sheet, row, cells) -> rows.add(row));
        assertThat(rows).hasSize(listed + 1);
    }

    private void someRows() {
        for (int i = 0; i < 25; i++) {
            jdbc.update(
                    "insert into message (person_id, subject, text, link, sent_at, event_key) values"
                            + " ('human-resources.requester', ?, '=1+1', '/', timestamp '2026-11-20 09:00:00', ?)",
                    i % 2 == 0 ? "甲件" : "乙件",
                    "list-" + i);
        }
        jdbc.update(
                "insert into data_grant (number, case_number, resource_id, resource_name, department_code, purpose, mode,"
                        + " valid_from, valid_to, conditions, granted_at, asked_at, provider_code) select 'SQ-list', 'GX-list', id, name,"
                        + " 'human-resources', '用途', 'FILE', date '1969-01-01', date '1969-02-01', '',"
                        + " timestamp '1969-01-01 00:00:00', timestamp '1969-01-01 00:00:00', provider_code from resource where code = '101002/1'");
    }

    @Test
    @DisplayName("数是数字格，时间到分钟，其余是文本格")
    void cellsAreWhatTheySay() throws Exception {
        ListSheet<String> sheet = ListSheet.<String>named("清单")
                .column("文字", text -> text)
                .column("数", String::length)
                .column("时间", text -> LocalDateTime.of(2026, 11, 20, 9, 5, 30))
                .column("空", text -> null);
        var response = new MockHttpServletResponse();
        downloads.send(response, sheet, Page.whole(Arrays.asList("=1+1", "000123"), 2));

        assertThat(LibreOffice.cells(response.getContentAsByteArray()))
                .contains(
                        "清单 1 SheetCell[column=0, text==1+1, kind=TYPED]",
                        "清单 1 SheetCell[column=1, text=4, kind=TYPED]",
                        "清单 1 SheetCell[column=2, text=2026-11-20 09:05, kind=TYPED]",
                        "清单 2 SheetCell[column=0, text=000123, kind=TYPED]");
    }

    @Test
    @DisplayName("超过一万行的不截断，请用户增加条件")
    void tooLongAListIsRefused() {
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> downloads.send(
                        response,
                        ListSheet.<String>named("清单").column("列", text -> text),
                        Page.whole(List.of("a"), 10_001)))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("超过 10,000 条");
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    private MockHttpServletResponse answer(String id, String address) throws Exception {
        var person = organization.person(id).orElseThrow();
        MockHttpServletResponse answer = mvc.perform(get(URI.create(address)).with(as(person)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer;
    }
}
