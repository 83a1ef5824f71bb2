package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
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

/** 数据校核: the list, the page of one, and what departments do there. */
@Controller
@RequestMapping("/corrections")
class CorrectionController {

    private static final ListSheet<Correction> SHEET = ListSheet.<Correction>named("数据校核")
            .column("办件编号", Correction::caseNumber)
            .column("资源", Correction::resourceName)
            .column("提供部门", Correction::providerName)
            .column("反馈部门", Correction::reporterName)
            .column("种类", correction -> correction.kind().label())
            .column("收到时间", Correction::receivedAt)
            .column("状态", correction -> correction.status().label())
            .column("办结时间", Correction::closedAt);

    private final Corrections corrections;
    private final CorrectionPages pages;
    private final ReporterActs acts;
    private final HolderNotices notices;
    private final ListDownload downloads;

    CorrectionController(
            Corrections corrections,
            CorrectionPages pages,
            ReporterActs acts,
            HolderNotices notices,
            ListDownload downloads) {
        this.corrections = corrections;
        this.pages = pages;
        this.acts = acts;
        this.notices = notices;
        this.downloads = downloads;
    }

    /** All for those who supervise, otherwise what the department, or its region, has to do with. */
    @GetMapping
    String list(
            CorrectionFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        model.addAttribute("corrections", corrections.list(filter, person).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", CorrectionStatus.values());
        model.addAttribute("kinds", DoubtKind.values());
        model.addAttribute("sides", CorrectionFilter.Side.values());
        return "correction/list";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出数据校核")
    void export(CorrectionFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, corrections.list(filter, person).whole());
    }

    @GetMapping("/{caseNumber}")
    @Audited("查看数据校核")
    ModelAndView show(@PathVariable String caseNumber, @AuthenticationPrincipal Person person) {
        return new ModelAndView("correction/case").addObject("page", pages.open(caseNumber, person));
    }

    @PostMapping("/{caseNumber}/confirmation")
    @Audited("确认校核结论")
    Object confirm(
            @PathVariable String caseNumber, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "已确认，办件办结。", () -> acts.confirm(caseNumber, person));
    }

    @PostMapping("/{caseNumber}/dispute")
    @Audited("对校核结论提出异议")
    Object dispute(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String disputeReason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "异议已提交，由市政务信息管理局裁定。",
                () -> acts.dispute(caseNumber, disputeReason, person));
    }

    @PostMapping("/{caseNumber}/withdraw")
    @Audited("撤回数据疑义")
    Object withdraw(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "疑义已撤回，异议标注已消除。", () -> acts.withdraw(caseNumber, reason, person));
    }

    @PostMapping("/{caseNumber}/statement")
    @Audited("说明数据来源情况")
    Object state(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String statement,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "说明已送提供部门。", () -> acts.state(caseNumber, statement, person));
    }

    @PostMapping("/{caseNumber}/acknowledgement")
    @Audited("知悉数据更正")
    Object acknowledge(
            @PathVariable String caseNumber, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "已登记本部门知悉。", () -> notices.acknowledge(caseNumber, person));
    }

    private Object act(String caseNumber, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(act, "/corrections/" + caseNumber, done, redirect, () -> show(caseNumber, person));
    }
}
