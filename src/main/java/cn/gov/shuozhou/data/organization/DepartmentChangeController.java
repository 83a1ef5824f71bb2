package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.DepartmentChange.Kind;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 部门更名与合并, for the bureau. */
@Controller
@RequestMapping(DepartmentChangeController.PAGE)
class DepartmentChangeController {

    static final String PAGE = "/departments/changes";

    private static final String BACK = "redirect:" + PAGE;

    private static final ListSheet<DepartmentChange> SHEET = ListSheet.<DepartmentChange>named("部门更名与合并")
            .column("变更", DepartmentChange::what)
            .column("生效日期", DepartmentChange::effectiveOn)
            .column("依据", DepartmentChange::basis)
            .column("登记人", DepartmentChange::requestedBy)
            .column("登记时间", DepartmentChange::requestedAt)
            .column("状态", change -> change.outcome().label())
            .column("办理人", DepartmentChange::decidedBy)
            .column("办理时间", DepartmentChange::decidedAt);

    private final DepartmentChanges changes;
    private final Organization organization;
    private final ListDownload downloads;

    DepartmentChangeController(DepartmentChanges changes, Organization organization, ListDownload downloads) {
        this.changes = changes;
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person, Model model) {
        return show(page, DepartmentChangeForm.EMPTY, person, model);
    }

    @GetMapping("/export.xlsx")
    @Audited("导出部门更名与合并")
    void export(HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, changes.changes().whole());
    }

    @PostMapping
    @Audited("登记部门更名或合并")
    String record(
            @AuthenticationPrincipal Person person,
            DepartmentChangeForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            changes.record(person, form);
        } catch (RequestRejected refusal) {
            if (refusal.kind() != RequestRejected.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("problems", refusal.problems());
            return show(1, form, person, model);
        }
        flash.addFlashAttribute("done", "已登记，由市政务信息管理局另一名工作人员确认后生效。");
        return BACK;
    }

    @PostMapping("/{id}/confirm")
    @Audited("确认部门更名或合并")
    String confirm(@AuthenticationPrincipal Person person, @PathVariable long id, RedirectAttributes flash) {
        changes.confirm(person, id);
        flash.addFlashAttribute("done", "已确认。以后的报表把前后两个部门名称合在一行，并在“说明”中写明。");
        return BACK;
    }

    @PostMapping("/{id}/refuse")
    @Audited("不同意部门更名或合并")
    String refuse(@AuthenticationPrincipal Person person, @PathVariable long id, RedirectAttributes flash) {
        changes.refuse(person, id);
        flash.addFlashAttribute("done", "已登记不同意，部门没有变化。");
        return BACK;
    }

    private String show(int page, DepartmentChangeForm form, Person person, Model model) {
        model.addAttribute("changes", changes.changes().page(page));
        model.addAttribute("form", form);
        model.addAttribute("departments", organization.departments());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("me", person.id());
        return "organization/department-changes";
    }
}
