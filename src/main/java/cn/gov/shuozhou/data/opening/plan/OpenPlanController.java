package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.opening.PublicAddress;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
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

/** 开放计划: how far the departments have got, and the own department's plan. */
@Controller
@RequestMapping(OpenPlanController.ADDRESS)
class OpenPlanController {

    static final String ADDRESS = "/opening/plans";

    private static final List<OpeningAttribute> OPENINGS =
            List.of(OpeningAttribute.UNCONDITIONAL, OpeningAttribute.ON_APPLICATION);

    private final OpenPlans plans;
    private final OpenPlanSheets sheets;
    private final PublicAddress portal;
    private final Clock clock;

    OpenPlanController(OpenPlans plans, OpenPlanSheets sheets, PublicAddress portal, Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.portal = portal;
        this.clock = clock;
    }

    static String address(int year) {
        return ADDRESS + "/own/" + year;
    }

    @GetMapping
    ModelAndView list(
            OpenPlanFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("opening/plan/plans")
                .addObject("progress", plans.list(filter).page(page))
                .addObject("filter", filter)
                .addObject("year", plans.year(filter))
                .addObject("tally", plans.tally(plans.year(filter)))
                .addObject("years", plans.years())
                .addObject("officer", person.has(Role.DATA_OFFICER))
                .addObject("portal", portal.root());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出开放计划")
    void export(OpenPlanFilter filter, HttpServletResponse response) throws IOException {
        sheets.send(filter, response);
    }

    @GetMapping("/own/{year:\\d{4}}")
    ModelAndView own(@PathVariable int year, @AuthenticationPrincipal Person person) {
        return own(year, OpenPlanItemForm.EMPTY, person);
    }

    private ModelAndView own(int year, OpenPlanItemForm form, Person person) {
        OpenPlan plan = plans.plan(person.departmentCode(), year).orElse(null);
        return new ModelAndView("opening/plan/own")
                .addObject("form", form)
                .addObject("year", year)
                .addObject("plan", plan)
                .addObject("items", plan == null ? List.of() : plans.items(plan))
                .addObject("changeable", plans.isChangeable(year))
                .addObject("openings", OPENINGS)
                .addObject("today", LocalDate.now(clock))
                .addObject("department", person.departmentName())
                .addObject("portal", portal.root());
    }

    @PostMapping("/own/{year:\\d{4}}/items")
    @Audited("编制开放计划")
    Object add(
            @PathVariable int year,
            @ModelAttribute OpenPlanItemForm form,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> plans.add(year, form, person), address(year), "已列入计划。", redirect, () -> own(year, form, person));
    }

    @PostMapping("/own/{year:\\d{4}}/compilation")
    @Audited("完成开放计划编制")
    Object compile(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String statement,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(year, "编制完成，计划已经公开。", () -> plans.compile(year, statement, person), person, redirect);
    }

    @PostMapping("/own/{year:\\d{4}}/items/{id}/quarter")
    @Audited("调整开放计划的季度")
    Object move(
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String quarter,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(year, "季度已调整。", () -> plans.move(id, quarter, reason, person), person, redirect);
    }

    @PostMapping("/own/{year:\\d{4}}/items/{id}/removal")
    @Audited("从开放计划移除")
    Object giveUp(
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(year, "已移除。", () -> plans.giveUp(id, reason, person), person, redirect);
    }

    @PostMapping("/own/{year:\\d{4}}/items/{id}/completion")
    @Audited("登记计划的数据已开放")
    Object complete(
            @PathVariable int year,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(year, "已登记。", () -> plans.complete(id, code, person), person, redirect);
    }

    private Object act(int year, String done, Runnable act, Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(act, address(year), done, redirect, () -> own(year, OpenPlanItemForm.EMPTY, person));
    }
}
