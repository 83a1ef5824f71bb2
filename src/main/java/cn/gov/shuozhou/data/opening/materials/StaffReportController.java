package cn.gov.shuozhou.data.opening.materials;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 免提交反映, for the bureau that looks into them and the departments of which they proved true. */
@Controller
@RequestMapping(StaffReportController.ADDRESS)
class StaffReportController {

    static final String ADDRESS = "/opening/material-reports";

    private static final ListSheet<MaterialReport> SHEET = ListSheet.<MaterialReport>named("免提交反映")
            .column("收到时间", MaterialReport::sentAt)
            .column("事项编码", MaterialReport::serviceCode)
            .column("事项", MaterialReport::serviceName)
            .column("办理部门", MaterialReport::departmentName)
            .column("材料", MaterialReport::material)
            .column("经过", MaterialReport::content)
            .column("状态", one -> one.state().label())
            .column("核实的情况", MaterialReport::opinion)
            .column("核实人", MaterialReport::decidedByName)
            .column("核实时间", MaterialReport::decidedAt);

    private final MaterialReports reports;
    private final ListDownload downloads;

    StaffReportController(MaterialReports reports, ListDownload downloads) {
        this.reports = reports;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            ReportFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("opening/materials/reports")
                .addObject("reports", reports.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("states", ReportState.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出免提交反映")
    void export(ReportFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, reports.list(filter, person).whole());
    }

    @GetMapping("/{id:\\d+}")
    ModelAndView show(@PathVariable long id, @AuthenticationPrincipal Person person) {
        MaterialReport report = reports.report(id, person);
        return new ModelAndView("opening/materials/report")
                .addObject("report", report)
                .addObject("decides", person.has(Role.BUREAU) && report.state() == ReportState.WAITING);
    }

    @PostMapping("/{id:\\d+}/decision")
    @Audited("核实免提交反映")
    Object decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @RequestParam(defaultValue = "") String opinion,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> reports.decide(id, confirmed, opinion, person),
                ADDRESS + "/" + id,
                confirmed ? "已登记属实，办理部门已得到告知。" : "已登记不属实。",
                redirect,
                () -> show(id, person));
    }
}
