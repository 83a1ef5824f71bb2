package cn.gov.shuozhou.data.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@MovableClockTest
class NoticePagesTest {

    private static final String CASE = "TEST-NOTICE";
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);
    private static final LocalDate MON_2027_01_04 = LocalDate.of(2027, 1, 4);
    private static final String NOTICE = NoticeLoading.whole("2027-01-02,HOLIDAY_WEEKEND,元旦", "2027-01-04,HOLIDAY,元旦");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Calendars calendars;

    @Autowired
    private Clocks clocks;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void begin() {
        clock.setToday(MON_2026_12_28);
    }

    @AfterEach
    void clean() {
        for (String table : List.of(
                "clock_revision", "case_clock", "calendar_day", "calendar_notice", "prepared_notice", "message")) {
            jdbc.update("delete from " + table);
        }
    }

    @Test
    void previewsWithoutStoringAndAdopts() throws Exception {
        clocks.start(CASE, "sharing-answer", MON_2026_12_28);
        upload(NOTICE)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("将移动的期限（1）")))
                .andExpect(content().string(containsString("答复共享申请（第十六条，5 个工作日）")))
                .andExpect(content().string(containsString("2027-01-06")))
                .andExpect(content().string(containsString("改为休息日")));
        assertThat(calendars.workingDays().isWorkingDay(MON_2027_01_04)).isTrue();
        assertThat(calendars.loadings()).isEmpty();

        adopt(NOTICE);
        assertThat(calendars.workingDays().isWorkingDay(MON_2027_01_04)).isFalse();
        assertThat(calendars.workingDays().isProvisional(MON_2027_01_04)).isFalse();
        assertThat(clocks.running(CASE, "sharing-answer").orElseThrow().dueOn()).isEqualTo(LocalDate.of(2027, 1, 6));
        mvc.perform(get("/calendar/notices").with(SignedIn.bureau()))
                .andExpect(content().string(containsString("bureau.bureau")));
    }

    @Test
    void correctsANoticeByLoadingItAgain() throws Exception {
        adopt(NOTICE);
        adopt(NoticeLoading.whole());
        assertThat(calendars.workingDays().isWorkingDay(MON_2027_01_04)).isTrue();
        assertThat(calendars.loadings())
                .extracting(CalendarMapper.Loading::inForce)
                .containsExactly(true, false);
        upload(NoticeLoading.whole()).andExpect(content().string(containsString("与现行日历完全一致")));
    }

    @Test
    void overridesAYearThatCameWithTheSystem() throws Exception {
        LocalDate makeup = LocalDate.of(2026, 2, 28);
        assertThat(calendars.workingDays().isWorkingDay(makeup)).isTrue();
        adopt(2026, NoticeLoading.whole(2026, "2026-02-27,HOLIDAY,春节"));
        assertThat(calendars.workingDays().isWorkingDay(makeup)).isFalse();
    }

    @Test
    void showsEveryProblemAndStoresNothing() throws Exception {
        upload(NoticeLoading.text("2027-01-01,MAKEUP_WORKDAY,元旦", "2028-01-01,HOLIDAY,元旦"))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第 2 行：2027-01-01 是星期五")))
                .andExpect(content().string(containsString("第 3 行：日期 2028-01-01 不属于 2027 年")));
        upload("").andExpect(content().string(containsString("文件是空的")));
        assertThat(calendars.loadings()).isEmpty();
    }

    @Test
    void showsAYearToEveryoneAndNoticesToTheBureauOnly() throws Exception {
        mvc.perform(get("/calendar").with(SignedIn.approver()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("全年 248 个工作日")))
                .andExpect(content().string(containsString("2026-02-15 至 2026-02-23，共 9 天")))
                .andExpect(content().string(containsString("content_7047091.htm")))
                .andExpect(content().string(not(containsString("载入节假日通知"))));
        mvc.perform(get("/calendar").param("year", "2027").with(SignedIn.bureau()))
                .andExpect(content().string(containsString("<strong>暂定。</strong>")))
                .andExpect(content().string(containsString("载入节假日通知")));
        mvc.perform(get("/calendar/notices").with(SignedIn.approver())).andExpect(status().isForbidden());
    }

    @Test
    void offersAYearAsAFileThatCanBeLoadedAgain() throws Exception {
        byte[] file = mvc.perform(get("/calendar/2026.csv").with(SignedIn.approver()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(NoticeFile.read(2026, "a.csv", file).days()).hasSize(39);
    }

    private ResultActions upload(String text) throws Exception {
        MockMultipartFile file =
                new MockMultipartFile("file", "2027.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        return mvc.perform(multipart("/calendar/notices/preview")
                .file(file)
                .param("year", "2027")
                .with(csrf())
                .with(SignedIn.bureau()));
    }

    private void adopt(String text) throws Exception {
        adopt(2027, text);
    }

    private void adopt(int year, String text) throws Exception {
        mvc.perform(post("/calendar/notices")
                        .param("year", String.valueOf(year))
                        .param("text", text)
                        .with(csrf())
                        .with(SignedIn.bureau()))
                .andExpect(redirectedUrl("/calendar/notices"));
        long id = jdbc.queryForObject("select max(id) from prepared_notice", Long.class);
        mvc.perform(post("/calendar/notices/" + id + "/adoption").with(csrf()).with(SignedIn.supervisor()))
                .andExpect(redirectedUrl("/calendar/notices"));
    }
}
