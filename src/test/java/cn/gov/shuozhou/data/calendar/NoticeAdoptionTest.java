package cn.gov.shuozhou.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MovableClockTest
@DisplayName("放假通知由市局两人载入：一人准备，另一人采用或者退回")
class NoticeAdoptionTest {

    private static final RequestPostProcessor PREPARER = SignedIn.supervisor();
    private static final RequestPostProcessor COLLEAGUE = SignedIn.bureau();
    private static final LocalDate MON_2027_01_04 = LocalDate.of(2027, 1, 4);
    private static final String NOTICE = NoticeLoading.whole("2027-01-04,HOLIDAY,元旦");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private AutowireCapableBeanFactory beans;

    private Recorded recorded;

    @BeforeEach
    void anEmptyTrail() {
        recorded = beans.createBean(Recorded.class);
    }

    @BeforeEach
    void begin() {
        clock.setToday(LocalDate.of(2026, 12, 28));
    }

    @AfterEach
    void clean() {
        List.of("calendar_day", "calendar_notice", "prepared_notice", "message")
                .forEach(table -> jdbc.update("delete from " + table));
    }

    @Test
    @DisplayName("准备的通知不改动日历，同事得到告知；同事看过后采用，准备人和采用人都记录在案")
    void onePreparesAnotherAdopts() throws Exception {
        String page = prepare(NOTICE);
        assertThat(calendars.workingDays().isWorkingDay(MON_2027_01_04)).isTrue();
        assertThat(told("bureau.supervisor2")).containsExactly("待采用放假通知：2027 年");
        assertThat(told("bureau.supervisor")).isEmpty();
        mvc.perform(get(page).with(COLLEAGUE))
                .andExpect(content().string(containsString("改为休息日")))
                .andExpect(content().string(containsString("采用并重新计算期限")));

        send(page + "/adoption", COLLEAGUE, Map.of()).andExpect(redirectedUrl("/calendar/notices"));

        assertThat(calendars.workingDays().isWorkingDay(MON_2027_01_04)).isFalse();
        assertThat(calendars.loadings())
                .extracting(CalendarMapper.Loading::preparedBy, CalendarMapper.Loading::adoptedBy)
                .containsExactly(tuple("bureau.supervisor", "bureau.bureau"));
    }

    @Test
    @DisplayName("准备人自己采用，拒绝并说明须由同事采用；页面不提供采用的按钮")
    void thePreparerCannotAdopt() throws Exception {
        String page = prepare(NOTICE);
        mvc.perform(get(page).with(PREPARER)).andExpect(content().string(not(containsString("采用并重新计算期限"))));
        send(page + "/adoption", PREPARER, Map.of())
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("须由市政务信息管理局另一名工作人员采用")));
        assertThat(recorded.refusals())
                .singleElement()
                .asString()
                .startsWith("bureau.supervisor|")
                .contains("|REFUSED|");
        assertThat(calendars.loadings()).isEmpty();
    }

    @Test
    @DisplayName("退回须写明理由，理由送准备人；已退回、已采用的，不能再采用")
    void aRejectionHasItsReason() throws Exception {
        String page = prepare(NOTICE);
        send(page + "/rejection", COLLEAGUE, Map.of("reason", " "))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请写明退回的理由")));
        send(page + "/rejection", COLLEAGUE, Map.of("reason", "春节安排与原文不一致"))
                .andExpect(redirectedUrl("/calendar/notices"));
        assertThat(told("bureau.supervisor")).containsExactly("放假通知已退回：2027 年");
        send(page + "/adoption", COLLEAGUE, Map.of())
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("这份通知已退回（bureau.bureau）")));
        assertThat(calendars.loadings()).isEmpty();
        mvc.perform(get("/calendar/notices").with(PREPARER)).andExpect(content().string(containsString("春节安排与原文不一致")));
    }

    @Test
    @DisplayName("缺法定节日的通知：预览列出缺什么，不能提交；绕过页面提交的拒绝，一行不存")
    void anIncompleteNoticeIsRefused() throws Exception {
        String fourRows = NoticeLoading.text(
                "2027-01-01,HOLIDAY,元旦", "2027-02-05,HOLIDAY,春节", "2027-05-03,HOLIDAY,劳动节", "2027-10-01,WORKDAY,国庆节");
        upload(fourRows, 2027)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("通知缺少国庆节放假：2027-10-01（星期五）")))
                .andExpect(content().string(not(containsString("提交，由另一名同事采用"))));
        submit(fourRows, 2027)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("通知缺少清明节放假：2027-04-05（星期一）")));
        assertThat(jdbc.queryForObject("select count(*) from prepared_notice", Long.class))
                .isZero();
    }

    @Test
    @DisplayName("去年的通知，准备时拒绝；跨年后才采用的去年的通知，采用时拒绝")
    void lastYearsNoticeIsRefused() throws Exception {
        submit(NoticeLoading.whole(2025), 2025)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("2025 年已经过去")));
        String page = prepare(2026, NoticeLoading.whole(2026));
        clock.setToday(LocalDate.of(2027, 1, 2));
        send(page + "/adoption", COLLEAGUE, Map.of())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("2026 年已经过去")));
        assertThat(calendars.loadings()).isEmpty();
    }

    @Test
    @DisplayName("网址不是政府网站的，采用人须写明作为例外的理由，理由留存")
    void aForeignSourceNeedsAReason() throws Exception {
        String page = prepare(NOTICE.replace("https://www.gov.cn/", "http://notice.example.com/"));
        send(page + "/adoption", COLLEAGUE, Map.of())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("不是政府网站")));
        assertThat(calendars.loadings()).isEmpty();

        send(page + "/adoption", COLLEAGUE, Map.of("sourceReason", "政府网站正在维护，已与传真核对"))
                .andExpect(redirectedUrl("/calendar/notices"));

        assertThat(calendars.loadings())
                .extracting(CalendarMapper.Loading::sourceException)
                .containsExactly("政府网站正在维护，已与传真核对");
    }

    private String prepare(String text) throws Exception {
        return prepare(2027, text);
    }

    /** The page of the notice. */
    private String prepare(int year, String text) throws Exception {
        submit(text, year).andExpect(redirectedUrl("/calendar/notices"));
        return "/calendar/notices/" + jdbc.queryForObject("select max(id) from prepared_notice", Long.class);
    }

    private ResultActions submit(String text, int year) throws Exception {
        return send("/calendar/notices", PREPARER, Map.of("year", String.valueOf(year), "text", text));
    }

    private ResultActions upload(String text, int year) throws Exception {
        return mvc.perform(multipart("/calendar/notices/preview")
                .file(new MockMultipartFile("file", "a.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("year", String.valueOf(year))
                .with(csrf())
                .with(PREPARER));
    }

    private ResultActions send(String path, RequestPostProcessor person, Map<String, String> fields) throws Exception {
        var request = post(path).with(csrf()).with(person);
        fields.forEach(request::param);
        return mvc.perform(request);
    }

    private List<String> told(String personId) {
        return jdbc.queryForList("select subject from message where person_id = ? order by id", String.class, personId);
    }
}
