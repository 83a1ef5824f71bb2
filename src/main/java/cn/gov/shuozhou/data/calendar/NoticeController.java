package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.calendar.CalendarMapper.Loading;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Loading of a year's notice by the bureau (the sign-in rules let nobody else in here): upload, look at what would
 * change, adopt. Between the two steps the notice travels with the page and is checked again, so nothing half-done is kept.
 */
@Controller
@RequestMapping("/calendar/notices")
class NoticeController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    private static final ListSheet<Loading> SHEET = ListSheet.<Loading>named("节假日通知载入记录")
            .column("年份", Loading::noticeYear)
            .column("天数", Loading::days)
            .column("载入时间", Loading::adoptedAt)
            .column("载入人", Loading::adoptedBy)
            .column("状态", loading -> loading.inForce() ? "现行" : "已被重新载入取代");

    private final Calendars calendars;
    private final Clock clock;
    private final ListDownload downloads;

    NoticeController(Calendars calendars, Clock clock, ListDownload downloads) {
        this.calendars = calendars;
        this.clock = clock;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page) {
        return page(CalendarController.lastYear(clock), q, page);
    }

    @GetMapping("/export.xlsx")
    @Audited("导出放假通知载入记录")
    void export(@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        List<Loading> wanted = loadings(q);
        downloads.send(response, SHEET, Page.whole(wanted, wanted.size()));
    }

    @PostMapping("/preview")
    @Audited("预览放假安排通知")
    ModelAndView preview(@RequestParam int year, @RequestParam @Nullable MultipartFile file) {
        try {
            CalendarController.checkedYear(year, clock);
            byte[] content =
                    file == null ? new byte[0] : UploadedFile.content(file, LARGEST, "通知文件超过 1 MB。请核对是否选错了文件。");
            String name = file == null ? null : file.getOriginalFilename();
            YearNotice notice = NoticeFile.read(year, Objects.requireNonNullElse(name, ""), content);
            return new ModelAndView("calendar/notice-preview")
                    .addObject("preview", calendars.preview(notice))
                    .addObject("text", NoticeFile.text(notice));
        } catch (RequestRejected refusal) {
            ModelAndView page = page(year, "", 1).addObject("problems", refusal.problems());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    @PostMapping
    @Audited("采用放假安排通知")
    String adopt(
            @RequestParam int year,
            @RequestParam String text,
            @AuthenticationPrincipal(expression = "id()") String userId,
            RedirectAttributes flash) {
        YearNotice notice = NoticeFile.read(CalendarController.checkedYear(year, clock), text);
        calendars.adopt(notice, userId);
        flash.addFlashAttribute("adopted", year);
        return "redirect:/calendar/notices";
    }

    /** What was loaded for a year, or by somebody, whose number or name holds the words. */
    private List<Loading> loadings(String words) {
        return calendars.loadings().stream()
                .filter(loading -> (loading.noticeYear() + "\n" + loading.adoptedBy()).contains(words.strip()))
                .toList();
    }

    private ModelAndView page(int year, String words, int number) {
        return new ModelAndView("calendar/notices")
                .addObject("year", year)
                .addObject("firstYear", CalendarController.FIRST_YEAR)
                .addObject("lastYear", CalendarController.lastYear(clock))
                .addObject("q", words)
                .addObject("loadings", Page.cut(loadings(words), number));
    }
}
