package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.access.Origin;
import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 目录变更: the list, the page of one, and what departments do there. */
@Controller
@RequestMapping("/catalog/changes")
class ChangeController {

    private static final ListSheet<CatalogChange> SHEET = ListSheet.<CatalogChange>named("目录变更")
            .column("办件编号", CatalogChange::caseNumber)
            .column("资源", CatalogChange::resourceName)
            .column("提供部门", CatalogChange::providerName)
            .column("种类", CatalogChange::kindLabel)
            .column("变更原因", change -> change.reasonKind().label())
            .column("变更理由", CatalogChange::reason)
            .column("变更依据", CatalogChange::basis)
            .column("提出时间", CatalogChange::proposedAt)
            .column("拟生效日期", CatalogChange::plannedOn)
            .column("生效日期", CatalogChange::effectiveOn)
            .column("状态", change -> change.status().label())
            .column("办结时间", CatalogChange::closedAt);

    private final CatalogChanges changes;
    private final ChangePages pages;
    private final ChangeActs acts;
    private final Postponement postponement;
    private final RecipientNaming naming;
    private final ListDownload downloads;

    ChangeController(
            CatalogChanges changes,
            ChangePages pages,
            ChangeActs acts,
            Postponement postponement,
            RecipientNaming naming,
            ListDownload downloads) {
        this.changes = changes;
        this.pages = pages;
        this.acts = acts;
        this.postponement = postponement;
        this.naming = naming;
        this.downloads = downloads;
    }

    /** All for those who supervise, otherwise what the department has proposed or was told of. */
    @GetMapping
    String list(
            ChangeFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        model.addAttribute("changes", changes.list(filter, person).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("statuses", ChangeStatus.values());
        model.addAttribute("sides", ChangeFilter.Side.values());
        return "catalog/changes";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录变更")
    void export(ChangeFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, changes.list(filter, person).whole());
    }

    @GetMapping("/{caseNumber}")
    @Audited("查看目录变更")
    ModelAndView show(
            @PathVariable String caseNumber, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        return page(caseNumber, person, Origin.isTheUser(request));
    }

    private ModelAndView page(String caseNumber, Person person, boolean reads) {
        return new ModelAndView("catalog/change").addObject("page", pages.open(caseNumber, person, reads));
    }

    @PostMapping("/{caseNumber}/withdraw")
    @Audited("撤回目录变更")
    Object withdraw(
            @PathVariable String caseNumber,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(caseNumber, person, redirect, "变更已撤回，目录不变。", () -> acts.withdraw(caseNumber, person, reason));
    }

    @PostMapping("/{caseNumber}/response")
    @Audited("回应目录变更通知")
    Object respond(
            @PathVariable String caseNumber,
            @RequestParam(required = false) @Nullable ChangeResponse response,
            @RequestParam(defaultValue = "") String objection,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "已登记本部门的回应。",
                () -> acts.respond(caseNumber, person, response, objection));
    }

    @PostMapping("/{caseNumber}/postponement")
    @Audited("推迟目录变更")
    Object postpone(
            @PathVariable String caseNumber,
            @ModelAttribute PostponeForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "已推迟生效日期，各使用部门都得到告知。",
                () -> postponement.postpone(caseNumber, form, person));
    }

    @PostMapping("/{caseNumber}/recipients/{department}")
    @Audited("指定变更通知签收人")
    Object nameRecipient(
            @PathVariable String caseNumber,
            @PathVariable String department,
            @RequestParam(required = false) @Nullable String recipient,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                caseNumber,
                person,
                redirect,
                "已指定签收人，通知已经送达。",
                () -> naming.name(caseNumber, department, recipient, person));
    }

    private Object act(String caseNumber, Person person, RedirectAttributes redirect, String done, Runnable act) {
        return RefusedOnPage.act(
                act, "/catalog/changes/" + caseNumber, done, redirect, () -> page(caseNumber, person, true));
    }
}
