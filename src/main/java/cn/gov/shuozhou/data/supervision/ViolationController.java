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
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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

    private final Violations register;
    private final Organization organization;
    private final ListDownload downloads;

    ViolationController(Violations register, Organization organization, ListDownload downloads) {
        this.register = register;
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            ViolationFilter filter,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return page(filter, page, Set.of(), person);
    }

    private ModelAndView page(ViolationFilter filter, int page, Set<Long> chosen, Person person) {
        return new ModelAndView("supervision/violations")
                .addObject("violations", register.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("chosen", chosen)
                .addObject("judges", Violations.mayJudge(person))
                .addObject("ownDepartment", person.departmentCode())
                .addObject("states", ViolationState.values())
                .addObject("items", ViolationItem.values())
                .addObject("departments", organization.departments());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出违规线索")
    void export(ViolationFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, register.list(filter, person).whole());
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
                () -> register.report(report, person), ADDRESS, "线索已登记，待认定。", redirect, () -> form(report));
    }

    @PostMapping("/confirm")
    @Audited("认定违规线索")
    Object confirm(
            @RequestParam(defaultValue = "") Set<Long> violations,
            @ModelAttribute ViolationFilter filter,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> register.confirm(violations, person),
                ADDRESS,
                "%d 条线索已认定，可以立案整改。".formatted(violations.size()),
                redirect,
                () -> page(filter, 1, violations, person));
    }

    @PostMapping("/dismiss")
    @Audited("不予认定违规线索")
    Object dismiss(
            @RequestParam(defaultValue = "") Set<Long> violations,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute ViolationFilter filter,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> register.dismiss(violations, reason, person),
                ADDRESS,
                "%d 条线索不予认定，理由已登记。".formatted(violations.size()),
                redirect,
                () -> page(filter, 1, violations, person));
    }
}
