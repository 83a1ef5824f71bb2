package cn.gov.shuozhou.data.opening.plan;

import cn.gov.shuozhou.data.audit.Audited;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 开放计划 as anybody sees it. */
@Controller
@RequestMapping("/open/plans")
class OpenPlanPageController {

    private final OpenPlans plans;
    private final OpenPlanSheets sheets;
    private final Clock clock;

    OpenPlanPageController(OpenPlans plans, OpenPlanSheets sheets, Clock clock) {
        this.plans = plans;
        this.sheets = sheets;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView list(OpenPlanFilter filter, @RequestParam(defaultValue = "1") int page) {
        return new ModelAndView("opening/plan/public")
                .addObject("progress", plans.list(filter).page(page))
                .addObject("filter", filter)
                .addObject("year", plans.year(filter))
                .addObject("tally", plans.tally(plans.year(filter)))
                .addObject("years", plans.years());
    }

    @GetMapping("/export.xlsx")
    @Audited("公众下载开放计划")
    void export(OpenPlanFilter filter, HttpServletResponse response) throws IOException {
        sheets.send(filter, response);
    }

    @GetMapping("/{year:\\d{4}}/{department}")
    ModelAndView department(@PathVariable int year, @PathVariable String department) {
        OpenPlan plan = plans.compiled(department, year);
        return new ModelAndView("opening/plan/department")
                .addObject("plan", plan)
                .addObject("items", plans.items(plan))
                .addObject("today", LocalDate.now(clock));
    }
}
