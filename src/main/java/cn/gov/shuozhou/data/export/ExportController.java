package cn.gov.shuozhou.data.export;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的导出: what the person has ordered, how far it has come, and the files. */
@Controller
@RequestMapping(Exports.ADDRESS)
class ExportController {

    private final Exports exports;
    private final ExportFiles files;

    ExportController(Exports exports, ExportFiles files) {
        this.exports = exports;
        this.files = files;
    }

    @GetMapping
    ModelAndView list(@AuthenticationPrincipal Person person) {
        return page("export/exports", exports.latest(person), person);
    }

    /** The part of the page that changes; the whole page once nothing is under way any more. */
    @GetMapping("/progress")
    ModelAndView progress(@AuthenticationPrincipal Person person, HttpServletResponse response) {
        List<ListExport> latest = exports.latest(person);
        if (latest.stream().noneMatch(ListExport::isUnderWay)) {
            response.setHeader("HX-Refresh", "true");
        }
        return page("export/exports :: progress", latest, person);
    }

    @GetMapping("/{id}/file.xlsx")
    @Audited("下载导出的文件")
    void file(@PathVariable long id, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        ListExport export = exports.finished(id, person);
        String name = "%s-%s.xlsx".formatted(export.title(), export.askedAt().format(DateTimeFormatter.BASIC_ISO_DATE));
        files.write(id, () -> Download.head(response, name, Download.XLSX), response.getOutputStream());
    }

    @PostMapping("/{id}/cancel")
    @Audited("取消导出")
    Object cancel(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> exports.cancel(id, person), Exports.ADDRESS, "已取消导出。", redirect, () -> list(person));
    }

    private ModelAndView page(String view, List<ListExport> latest, Person person) {
        return new ModelAndView(view)
                .addObject("exports", latest)
                .addObject("underWay", latest.stream().anyMatch(ListExport::isUnderWay))
                .addObject("before", exports.before(person))
                .addObject("days", ExportWork.KEPT_DAYS)
                .addObject("most", Exports.MOST_KEPT);
    }
}
