package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.audit.Act;
import cn.gov.shuozhou.data.refusal.Refusal;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Loading of a year's notice by the bureau (the sign-in rules let nobody else in here): upload, look at what would
 * change, adopt. Between the two steps the file travels with the page and is checked again, so nothing half-done is kept.
 */
@Controller
@RequestMapping("/calendar/notices")
class NoticeController {

    private final Calendars calendars;
    private final Clock clock;

    NoticeController(Calendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list() {
        return page(CalendarController.lastYear(clock));
    }

    @PostMapping("/preview")
    @Act("预览放假安排通知")
    ModelAndView preview(@RequestParam int year, @RequestParam @Nullable MultipartFile file) throws IOException {
        try {
            CalendarController.checkedYear(year, clock);
            byte[] content = file == null ? new byte[0] : file.getBytes();
            YearNotice notice = NoticeFile.read(year, content);
            return new ModelAndView("calendar/notice-preview")
                    .addObject("preview", calendars.preview(notice))
                    .addObject("text", NoticeFile.decode(content));
        } catch (Refusal refusal) {
            ModelAndView page = page(year).addObject("problems", refusal.problems());
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
    }

    @PostMapping
    @Act("采用放假安排通知")
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

    private ModelAndView page(int year) {
        return new ModelAndView("calendar/notices")
                .addObject("year", year)
                .addObject("firstYear", CalendarController.FIRST_YEAR)
                .addObject("lastYear", CalendarController.lastYear(clock))
                .addObject("loadings", calendars.loadings());
    }
}
