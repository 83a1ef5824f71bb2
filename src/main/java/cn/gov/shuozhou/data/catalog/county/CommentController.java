package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目录意见: read by the authority that wrote them, the department that answers them, and the bureau. */
@Controller
@RequestMapping("/catalog/comments")
class CommentController {

    private static final ListSheet<CatalogComment> SHEET = ListSheet.<CatalogComment>named("目录意见")
            .column("行政区划", CatalogComment::regionName)
            .column("部门", CatalogComment::departmentName)
            .column("对象", CatalogComment::subject)
            .column("意见", CatalogComment::text)
            .column("提出人", CatalogComment::writtenByName)
            .column("提出时间", CatalogComment::writtenAt)
            .column("答复", CatalogComment::answer)
            .column("答复人", CatalogComment::answeredByName)
            .column("答复时间", CatalogComment::answeredAt);

    private final CatalogComments comments;
    private final ListDownload downloads;

    CommentController(CatalogComments comments, ListDownload downloads) {
        this.comments = comments;
        this.downloads = downloads;
    }

    @GetMapping
    String list(CommentFilter filter, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("comments", comments.page(filter, person));
        model.addAttribute("states", CommentFilter.State.values());
        return "catalog/comments";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录意见")
    void export(CommentFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, comments.whole(filter, person));
    }

    @GetMapping("/{id}")
    ModelAndView comment(@PathVariable long id, @AuthenticationPrincipal Person person) {
        CatalogComment comment = comments.comment(id, person);
        boolean answers = !comment.answered()
                && person.has(Role.DATA_OFFICER)
                && comment.departmentCode().equals(person.departmentCode());
        return new ModelAndView("catalog/comment").addObject("comment", comment).addObject("answers", answers);
    }

    @PostMapping("/{id}/answer")
    @Audited("答复目录意见")
    Object answer(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String answer,
            @AuthenticationPrincipal Person person,
            RedirectAttributes flash) {
        try {
            comments.answer(id, answer, person);
            flash.addFlashAttribute("done", "已答复，已通知提出意见的人。");
            return "redirect:/catalog/comments/" + id;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> comment(id, person)).addObject("typed", answer);
        }
    }
}
