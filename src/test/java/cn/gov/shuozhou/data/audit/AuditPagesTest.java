package cn.gov.shuozhou.data.audit;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.organization.Role;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@PortalTest
@DisplayName("审计日志页面")
@OnPostgres(Reason.SQL)
class AuditPagesTest {

    private static final String CASE = "GX-140600-20990101-0001";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private AuditEntries entries;

    @Autowired
    private AuditSealer sealer;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void begin() {
        recorded = beans.createBean(Recorded.class);
    }

    @Test
    @DisplayName("只有审计管理员能看、能导出、能校验；审计管理员看不到其他管理页面")
    void onlyTheAuditAdministratorEnters() throws Exception {
        for (Role role : Role.values()) {
            int expected = role == Role.AUDIT_ADMIN ? 200 : 403;
            for (String page : List.of("/audit", "/audit/export.xlsx", "/audit/verification")) {
                mvc.perform(get(page).with(as(bureau("someone", "某人", role)))).andExpect(status().is(expected));
            }
            mvc.perform(post("/audit/verification")
                            .with(as(bureau("someone", "某人", role)))
                            .with(csrf()))
                    .andExpect(status().is(expected));
            mvc.perform(get("/").with(as(bureau("someone", "某人", role))))
                    .andExpect(content()
                            .string(
                                    role == Role.AUDIT_ADMIN
                                            ? allOf(containsString("审计日志"), not(containsString("机构与人员")))
                                            : not(containsString("审计日志"))));
        }
        for (String page : List.of("/organization", "/calendar/notices", "/sharing/cases")) {
            mvc.perform(get(page).with(auditor())).andExpect(status().isForbidden());
        }
    }

    @Test
    @DisplayName("按条件查找；查看、导出、校验本身也记录")
    void theTrailIsSearchedAndThatIsRecorded() throws Exception {
        add("下载数据", Result.DONE, "");
        add("答复共享申请", Result.REFUSED, "<b>没有权限</b>");

        mvc.perform(get("/audit").param("case", CASE).param("result", "REFUSED").with(auditor()))
                .andExpect(content()
                        .string(allOf(
                                containsString("答复共享申请"),
                                containsString("&lt;b&gt;没有权限"),
                                containsString("2099-01-01 08:00:00"),
                                not(containsString("下载数据<")))));
        mvc.perform(get("/audit").param("from", "2098-12-31").param("to", "").with(auditor()))
                .andExpect(content().string(containsString("下载数据")));
        mvc.perform(get("/audit").param("department", "民政局").param("case", CASE).with(auditor()))
                .andExpect(content().string(allOf(containsString("下载数据"), containsString("朔州市民政局"))));
        mvc.perform(get("/audit").param("department", "没有这个局").with(auditor()))
                .andExpect(content().string(containsString("没有符合条件的记录")));
        mvc.perform(get("/audit").param("person", "没有这个人").with(auditor()))
                .andExpect(content().string(containsString("没有符合条件的记录")));
        mvc.perform(get("/audit").param("from", "昨天").with(auditor())).andExpect(status().isBadRequest());
        mvc.perform(get("/audit/export.xlsx").param("case", CASE).with(auditor()));
        mvc.perform(post("/audit/verification").with(auditor()).with(csrf()));

        assertThat(recorded.acts())
                .filteredOn(act -> act.startsWith("an.auditor"))
                .containsExactly(
                        "an.auditor|审计员|查看审计日志||DONE|",
                        "an.auditor|审计员|查看审计日志||DONE|",
                        "an.auditor|审计员|查看审计日志||DONE|",
                        "an.auditor|审计员|查看审计日志||DONE|",
                        "an.auditor|审计员|查看审计日志||DONE|",
                        "an.auditor|审计员|查看审计日志||REFUSED|“…”的值“…”格式不正确，请改正后重新提交。",
                        "an.auditor|审计员|导出审计日志||DONE|",
                        "an.auditor|审计员|校验审计日志||DONE|");
    }

    @Test
    @DisplayName("导出的就是筛选出来的，公式只是文字")
    void theExportIsWhatTheFilterShows() throws Exception {
        add("=1+1", Result.FAILED, "故障编号 1");

        byte[] file = mvc.perform(get("/audit/export.xlsx")
                        .param("case", CASE)
                        .param("result", "FAILED")
                        .with(auditor()))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            List<String> cells = new ArrayList<>();
            sheet.getRow(1).forEach(cell -> cells.add(cell.getStringCellValue()));
            assertThat(sheet.getLastRowNum()).isOne();
            assertThat(cells)
                    .startsWith("2099-01-01 08:00:00", "li.si", "李四", "朔州市民政局", "192.0.2.9", "=1+1", CASE)
                    .contains("失败", "故障编号 1");
        }
    }

    @Test
    @DisplayName("校验通过；记下的校验值相符、不符、填错各有说明")
    void theChainIsVerified() throws Exception {
        add("下载数据", Result.DONE, "");
        while (sealer.seal()) {
            // until nothing is left
        }
        String page = mvc.perform(post("/audit/verification").with(auditor()).with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("审计日志完整");
        String[] noted = Arrays.stream(page.split("末位 |，校验值 |。<"))
                .filter(part -> part.matches("\\d+|[0-9a-f]{64}"))
                .toArray(String[]::new);

        assertThat(compared(noted[0], noted[1])).contains("相符：");
        assertThat(compared(noted[0], "0".repeat(64))).contains("不符：");
        assertThat(compared("一", noted[1])).contains("位置应为正整数", noted[1]);
    }

    private String compared(String position, String hash) throws Exception {
        return mvc.perform(post("/audit/verification/noted")
                        .param("position", position)
                        .param("hash", hash)
                        .with(auditor())
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void add(String act, Result result, String detail) {
        Stream.of(new Entry(
                        Instant.parse("2099-01-01T00:00:00Z"),
                        "li.si",
                        "李四",
                        "朔州市民政局",
                        "192.0.2.9",
                        act,
                        CASE,
                        "",
                        "GET /",
                        result,
                        detail))
                .forEach(entries::add);
    }

    private static RequestPostProcessor auditor() {
        return as(bureau("an.auditor", "审计员", Role.AUDIT_ADMIN));
    }
}
