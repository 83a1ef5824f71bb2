package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.supervision.Violation;
import cn.gov.shuozhou.data.supervision.Violations;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

/** 整改: the list, opening a case, the page of one, and what those who supervise do there. */
@Controller
@RequestMapping("/supervision/rectifications")
class RectificationController {

    private static final ListSheet<Rectification> SHEET = ListSheet.<Rectification>named("整改")
            .column("办件编号", Rectification::caseNumber)
            .column("部门", Rectification::departmentName)
            .column("立案时间", Rectification::openedAt)
            .column("立案人", Rectification::openedByName)
            .column("整改要求", Rectification::demand)
            .column("期限（工作日）", Rectification::days)
            .column("状态", one -> one.status().label())
            .column("办结时间", Rectification::closedAt);

    private final Rectifications rectifications;
    private final RectificationOpening opening;
    private final RectificationPages pages;
    private final SupervisorActs supervisor;
    private final Extensions extensions;
    private final Violations violations;
    private final ListDownload downloads;

    RectificationController(
            Rectifications rectifications,
            RectificationOpening opening,
            RectificationPages pages,
            SupervisorActs supervisor,
            Extensions extensions,
            Violations violations,
            ListDownload downloads) {
        this.rectifications = rectifications;
        this.opening = opening;
        this.pages = pages;
        this.supervisor = supervisor;
        this.extensions = extensions;
        this.violations = violations;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            RectificationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return new ModelAndView("supervision/rectifications")
                .addObject("cases", rectifications.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("maySeeDossiers", person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP))
                .addObject("mayChangeTemplates", person.has(Role.BUREAU))
                .addObject("statuses", RectificationState.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出整改案件")
    void export(RectificationFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, rectifications.list(filter, person).whole());
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(required = false) @Nullable List<Long> violations) {
        return form(new RectificationOpening.Form(violations, null, null));
    }

    private ModelAndView form(RectificationOpening.Form form) {
        List<Violation> facts = violations.all(form.chosen());
        return new ModelAndView("supervision/rectification-form")
                .addObject("input", form)
                .addObject("facts", facts)
                .addObject("start", opening.start(facts));
    }

    @PostMapping
    @Audited("整改立案")
    Object open(
            @ModelAttribute RectificationOpening.Form form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        try {
            String number = opening.open(form, person);
            redirect.addFlashAttribute("done", "已立案，先听取部门的陈述和申辩。");
            return "redirect:" + Rectification.linkTo(number);
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> form(form));
        }
    }

    @GetMapping("/{caseNumber}")
    @Audited("查看整改案件")
    ModelAndView show(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        return pages.show(caseNumber, person);
    }

    @PostMapping("/{caseNumber}/revoke")
    @Audited("撤销整改案件")
    Object revoke(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "案件已撤销。", () -> supervisor.revoke(caseNumber, reason, person));
    }

    @PostMapping("/{caseNumber}/extension")
    @Audited("申请整改延期")
    Object askExtension(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Integer days,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "延期申请已提交，等待决定；同意以前期限不变。",
                () -> extensions.ask(caseNumber, days, reason, person));
    }

    @PostMapping("/{caseNumber}/extension/decision")
    @Audited("决定整改延期")
    Object decideExtension(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber, person, redirect, "决定已登记。", () -> extensions.decide(caseNumber, verdict, opinion, person));
    }

    @PostMapping("/{caseNumber}/result")
    @Audited("登记处分建议的处理结果")
    Object enterResult(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String result,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "处理结果已登记。",
                () -> supervisor.enterSanctionResult(caseNumber, result, person));
    }

    private Object act(String caseNumber, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(
                act, Rectification.linkTo(caseNumber), done, redirect, () -> pages.show(caseNumber, person));
    }
}
