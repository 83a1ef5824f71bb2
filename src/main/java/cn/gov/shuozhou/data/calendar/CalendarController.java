package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作日历: a year's working days and holidays, for everyone signed in. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    /** The first year whose notice comes with the system. */
    static final int FIRST_YEAR = 2016;

    private final Calendars calendars;
    private final Clock clock;
    private final ListDownload downloads;

    CalendarController(Calendars calendars, Clock clock, ListDownload downloads) {
        this.calendars = calendars;
        this.clock = clock;
        this.downloads = downloads;
    }

    @GetMapping
    String year(@RequestParam(required = false) @Nullable Integer year, Model model) {
        LocalDate today = LocalDate.now(clock);
        int shown = year == null ? today.getYear() : year;
        model.addAttribute("firstYear", FIRST_YEAR);
        model.addAttribute("lastYear", lastYear(clock));
        model.addAttribute("today", today);
        model.addAttribute("calendar", YearView.of(checked(shown), calendars.workingDays()));
        return "calendar/year";
    }

    /** The year's notice in the form in which a notice is loaded, to be corrected or to serve as a pattern. */
    @GetMapping("/{year:\\d{4}}.csv")
    @Audited("下载工作日历")
    ResponseEntity<byte[]> file(@PathVariable int year) {
        YearNotice notice = calendars
                .notice(checked(year))
                .orElseThrow(() -> RequestRejected.notFound(year + " 年的放假调休通知尚未公布或尚未载入，没有可以下载的安排"));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.attachment(year + "年放假调休安排.csv"))
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(NoticeFile.write(notice));
    }

    /** Every day of the year, as deadlines are counted. */
    @GetMapping("/{year:\\d{4}}.xlsx")
    @Audited("导出工作日历")
    void days(@PathVariable int year, HttpServletResponse response) throws IOException {
        WorkingDays calendar = calendars.workingDays();
        LocalDate first = LocalDate.of(checked(year), 1, 1);
        List<LocalDate> dates = first.datesUntil(first.plusYears(1)).toList();
        downloads.send(response, sheet(year, calendar), Page.whole(dates, dates.size()));
    }

    private static ListSheet<LocalDate> sheet(int year, WorkingDays calendar) {
        return ListSheet.<LocalDate>named(year + "年工作日历")
                .column("日期", date -> date)
                .column("星期", Weekdays::name)
                .column("工作日", date -> calendar.isWorkingDay(date) ? "是" : "否")
                .column(
                        "安排",
                        date -> calendar.special(date).map(CalendarDay::words).orElse(""))
                .column("暂定", date -> calendar.isProvisional(date) ? "是" : "")
                .column(
                        "放假通知",
                        date -> calendar.special(date)
                                .map(CalendarDay::noticeUrl)
                                .orElse(""));
    }

    private int checked(int year) {
        return checkedYear(year, clock);
    }

    /** A notice is published in the autumn before its year; no later year can have one. */
    static int checkedYear(int year, Clock clock) {
        if (year < FIRST_YEAR || year > lastYear(clock)) {
            throw RequestRejected.invalid("year", "年份须在 " + FIRST_YEAR + " 至 " + lastYear(clock) + " 之间，请重新选择");
        }
        return year;
    }

    static int lastYear(Clock clock) {
        return LocalDate.now(clock).getYear() + 1;
    }
}
