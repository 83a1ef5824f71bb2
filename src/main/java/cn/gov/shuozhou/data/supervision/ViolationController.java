package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.supervision.Violations.Report;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** 违规线索: the register, entering by hand, and judging. */
@Controller
@RequestMapping(ViolationController.ADDRESS)
class ViolationController {

    static final String ADDRESS = "/supervision/violations";

    private static final ListSheet<Violation> SHEET = ListSheet.<Violation>named("违规线索")
            .column("编号", Violation::id)
            .column("部门", Violation::departmentName)
            .column("违反条款", violation -> violation.item().label())
            .column("来源", violation -> violation.source().label())
            .column("事实", Violation::evidence)
            .column("违反的规定", Violation::provision)
            .column("办件编号", Violation::caseNumber)
            .column("发现时间", Violation::foundAt)
            .column("认定", violation -> violation.state().label())
            .column("理由", Violation::reason)
            .column("认定人", Violation::decidedByName)
            .column("认定时间", Violation::decidedAt)
            .column("整改案件", Violation::rectification);

    private final Violations violations;
    private final Organization organization;
    private final ListDownload downloads;

    ViolationController(Violations violations, Organization organization, ListDownload downloads) {
        this.violations = violations;
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            ViolationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return page(filter, page, person);
    }

    private ModelAndView page(ViolationFilter filter, int page, Person person) {
        return new ModelAndView("supervision/violations")
                .addObject("violations", violations.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("judges", Violations.mayJudge(person))
                .addObject("ownDepartment", person.departmentCode())
                .addObject("states", ViolationState.values())
                .addObject("items", ViolationItem.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出违规线索")
    void export(ViolationFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, violations.list(filter, person).whole());
    }

    @GetMapping("/new")
    ModelAndView form() {
        return form(new Report("", "", "", ""));
    }

    private ModelAndView form(Report report) {
        return new ModelAndView("supervision/violation-form")
                .addObject("input", report)
                .addObject("items", ViolationItem.values())
                .addObject("departments", organization.departments());
    }

    @PostMapping
    @Audited("登记违规线索")
    Object report(
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(defaultValue = "") String evidence,
            @RequestParam(defaultValue = "") String provision,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        Report report = new Report(department, item, evidence, provision);
        return RefusedOnPage.act(
                () -> violations.report(report, person), ADDRESS, "线索已登记，待认定。", redirect, () -> form(report));
    }

    @PostMapping("/{id}/confirm")
    @Audited("认定违规线索")
    Object confirm(
            @PathVariable long id,
            @ModelAttribute ViolationFilter filter,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> violations.confirm(id, person),
                ADDRESS,
                "线索 %d 已认定，可以立案整改。".formatted(id),
                redirect,
                () -> page(filter, 1, person));
    }

    @PostMapping("/{id}/dismiss")
    @Audited("不予认定违规线索")
    Object dismiss(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute ViolationFilter filter,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> violations.dismiss(id, reason, person),
                ADDRESS,
                "线索 %d 不予认定，理由已登记。".formatted(id),
                redirect,
                () -> page(filter, 1, person));
    }
}
