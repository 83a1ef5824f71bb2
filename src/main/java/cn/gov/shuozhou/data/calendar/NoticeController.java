package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.calendar.CalendarMapper.Loading;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.UploadedFile;
import cn.gov.shuozhou.data.search.SearchText;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Loading of a year's notice by two people of the bureau (the sign-in rules let nobody else in here): one uploads it, looks
 * at what would change and prepares it, another looks and adopts or rejects. Until it is prepared the notice travels with the
 * page and is checked again, so nothing half-done is kept.
 */
@Controller
@RequestMapping("/calendar/notices")
class NoticeController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(1);

    private static final ListSheet<Loading> SHEET = ListSheet.<Loading>named("节假日通知载入记录")
            .column("年份", Loading::noticeYear)
            .column("天数", Loading::days)
            .column("采用时间", Loading::adoptedAt)
            .column("准备人", Loading::preparer)
            .column("采用人", Loading::adoptedBy)
            .column("来源作为例外的理由", Loading::sourceException)
            .column("状态", loading -> loading.inForce() ? "现行" : "已被重新载入取代");

    private static final String LIST = "redirect:/calendar/notices";

    private final Calendars calendars;
    private final PreparedNotices prepared;
    private final Clock clock;
    private final ListDownload downloads;

    NoticeController(Calendars calendars, PreparedNotices prepared, Clock clock, ListDownload downloads) {
        this.calendars = calendars;
        this.prepared = prepared;
        this.clock = clock;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") SearchText q, @RequestParam(defaultValue = "1") int page) {
        return page(CalendarController.lastYear(clock), q, page);
    }

    @GetMapping("/export.xlsx")
    @Audited("导出放假通知载入记录")
    void export(@RequestParam(defaultValue = "") SearchText q, HttpServletResponse response) throws IOException {
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
            return looked(notice)
                    .addObject("obstacles", NoticeRules.problems(notice, clock))
                    .addObject("text", NoticeFile.text(notice));
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> page(year, SearchText.NOTHING, 1));
        }
    }

    @PostMapping
    @Audited("准备放假安排通知")
    String prepare(
            @RequestParam int year,
            @RequestParam String text,
            @AuthenticationPrincipal(expression = "id()") String userId,
            RedirectAttributes flash) {
        prepared.prepare(NoticeFile.read(CalendarController.checkedYear(year, clock), text), userId);
        flash.addFlashAttribute("done", "%d 年的通知已提交，待另一名同事采用。采用之前不改动任何期限。".formatted(year));
        return LIST;
    }

    /** What adopting it would change, and the way to do so. */
    @GetMapping("/{id:\\d+}")
    @Audited("查看待采用的放假安排通知")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal(expression = "id()") String userId) {
        PreparedNotice waiting = prepared.find(id);
        YearNotice notice = waiting.notice();
        return looked(notice)
                .addObject("obstacles", NoticeRules.problems(notice, clock))
                .addObject("prepared", waiting)
                .addObject("own", waiting.preparedBy().equals(userId));
    }

    @PostMapping("/{id:\\d+}/adoption")
    @Audited("采用放假安排通知")
    String adopt(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String sourceReason,
            @AuthenticationPrincipal(expression = "id()") String userId,
            RedirectAttributes flash) {
        prepared.adopt(id, userId, sourceReason);
        flash.addFlashAttribute("adopted", prepared.find(id).noticeYear());
        return LIST;
    }

    @PostMapping("/{id:\\d+}/rejection")
    @Audited("退回放假安排通知")
    String reject(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal(expression = "id()") String userId,
            RedirectAttributes flash) {
        prepared.reject(id, userId, reason);
        flash.addFlashAttribute("done", "已退回，理由已送准备人。");
        return LIST;
    }

    private ModelAndView looked(YearNotice notice) {
        return new ModelAndView("calendar/notice-preview")
                .addObject("preview", calendars.preview(notice))
                .addObject("foreign", NoticeRules.foreignSources(notice));
    }

    /** What was loaded for a year, or by somebody, whose number or name holds the words. */
    private List<Loading> loadings(SearchText words) {
        return calendars.loadings().stream()
                .filter(loading -> words.isFoundIn(
                        String.valueOf(loading.noticeYear()),
                        String.valueOf(loading.adoptedBy()),
                        String.valueOf(loading.preparer())))
                .toList();
    }

    private ModelAndView page(int year, SearchText words, int number) {
        return new ModelAndView("calendar/notices")
                .addObject("year", year)
                .addObject("firstYear", LocalDate.now(clock).getYear())
                .addObject("prepared", prepared.notAdopted())
                .addObject("lastYear", CalendarController.lastYear(clock))
                .addObject("q", words)
                .addObject("loadings", Page.cut(loadings(words), number));
    }
}
