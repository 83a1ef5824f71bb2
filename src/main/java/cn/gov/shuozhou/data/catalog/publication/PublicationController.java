package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.publication.PublicationPage.Choice;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of publications, the page of one, and what its data officer does there. */
@Controller
@RequestMapping("/catalog/publications")
class PublicationController {

    private static final String LIST = "/catalog/publications";

    private static final ListSheet<Publication> SHEET = ListSheet.<Publication>named("目录发布")
            .column("办件编号", Publication::caseNumber)
            .column("资源", Publication::subject)
            .column("提供部门", Publication::departmentName)
            .column("提交次数", Publication::round)
            .column("说明", Publication::note)
            .column("提交人", Publication::submittedByName)
            .column("提交时间", Publication::submittedAt)
            .column("状态", publication -> publication.status().label())
            .column("办结时间", Publication::closedAt);

    private final Publications publications;
    private final PublicationPages pages;
    private final ConfirmationPage confirmation;
    private final PublicationActs acts;
    private final ListDownload downloads;

    PublicationController(
            Publications publications,
            PublicationPages pages,
            ConfirmationPage confirmation,
            PublicationActs acts,
            ListDownload downloads) {
        this.publications = publications;
        this.pages = pages;
        this.confirmation = confirmation;
        this.acts = acts;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            PublicationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("catalog/publications")
                .addObject("publications", publications.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("statuses", PublicationStatus.values())
                .addObject("all", publications.scope(person).department() == null);
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录发布办件")
    void export(PublicationFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, publications.list(filter, person).whole());
    }

    /** What is about to be submitted: warnings are shown before, not after. */
    @GetMapping("/new")
    ModelAndView confirm(@ModelAttribute SubmissionForm form, @AuthenticationPrincipal Person person) {
        List<Choice> choices = confirmation.choices(form, person);
        return new ModelAndView("catalog/publication-submit")
                .addObject("choices", choices)
                .addObject("earlier", confirmation.earlier(choices))
                .addObject("form", form);
    }

    @PostMapping
    @Audited(value = "提交目录草案", within = PublicationSubmissions.class)
    Object submit(
            @ModelAttribute SubmissionForm form, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        try {
            Publication submitted = publications.submit(form, person);
            redirect.addFlashAttribute("done", "已提交，办件编号 " + submitted.caseNumber() + "。本部门审查人员已收到通知。");
            return "redirect:" + LIST + "/" + submitted.caseNumber();
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> confirm(form, person));
        }
    }

    @GetMapping("/{caseNumber}")
    @Audited("查看目录发布办件")
    ModelAndView show(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("catalog/publication").addObject("page", pages.page(caseNumber, page, person));
    }

    @PostMapping("/{caseNumber}/resubmit")
    @Audited("重新提交目录草案")
    Object resubmit(
            @PathVariable String caseNumber,
            @ModelAttribute SubmissionForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "已重新提交，两项审查重新进行。", () -> acts.resubmit(caseNumber, form, person));
    }

    @PostMapping("/{caseNumber}/withdraw")
    @Audited("撤回目录草案")
    Object withdraw(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "已撤回，草案可以继续编制。", () -> acts.withdraw(caseNumber, person, reason));
    }

    private Object act(String caseNumber, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(act, LIST + "/" + caseNumber, done, redirect, () -> show(caseNumber, 1, person));
    }
}
