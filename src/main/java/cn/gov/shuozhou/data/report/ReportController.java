package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.report.sla.Span;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 报表: ordered here, made beside, watched and taken away. */
@Controller
class ReportController {

    static final String ADDRESS = "/reports";

    private static final ListSheet<Report> SHEET = ListSheet.<Report>named("报表清单")
            .column("报表编号", Report::number)
            .column("名称", Report::title)
            .column("期间起", Report::fromOn)
            .column("期间止", Report::toOn)
            .column("截至时刻", Report::asOf)
            .column("状态", report -> report.state().label())
            .column("明细行数", Report::detailRows)
            .column("明细 SHA-256", Report::fingerprint);

    private final Reports reports;
    private final ReportReading reading;
    private final ReportScopes scopes;
    private final ReportFiles files;
    private final ReportMaking making;
    private final ListDownload downloads;
    private final Organization organization;
    private final CaseTypes types;
    private final Clock clock;

    ReportController(
            Reports reports,
            ReportReading reading,
            ReportScopes scopes,
            ReportFiles files,
            ReportMaking making,
            ListDownload downloads,
            Organization organization,
            CaseTypes types,
            Clock clock) {
        this.reports = reports;
        this.reading = reading;
        this.scopes = scopes;
        this.files = files;
        this.making = making;
        this.downloads = downloads;
        this.organization = organization;
        this.types = types;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean archive,
            @AuthenticationPrincipal Person person) {
        return page(ReportInput.NOTHING, archive, page, person);
    }

    @GetMapping(ADDRESS + "/export.xlsx")
    @Audited("导出报表清单")
    void export(
            @RequestParam(defaultValue = "false") boolean archive,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, reports.list(archive, person).whole());
    }

    @PostMapping(ADDRESS)
    @Audited("生成报表")
    Object order(@ModelAttribute ReportInput input, @AuthenticationPrincipal Person person) {
        try {
            return "redirect:" + ADDRESS + "/" + reports.order(input, person);
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> page(input, false, 1, person));
        }
    }

    @PostMapping(ADDRESS + "/definitions")
    @Audited("保存报表定义")
    Object save(
            @ModelAttribute ReportInput input, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> reports.save(input, person), ADDRESS, "报表定义已保存。", redirect, () -> page(input, false, 1, person));
    }

    @PostMapping(ADDRESS + "/definitions/{id}/order")
    @Audited("按定义生成报表")
    Object order(@PathVariable long id, @AuthenticationPrincipal Person person) {
        try {
            return "redirect:" + ADDRESS + "/" + reports.order(id, person);
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> page(ReportInput.NOTHING, false, 1, person));
        }
    }

    @PostMapping(ADDRESS + "/definitions/{id}/delete")
    @Audited("删除报表定义")
    String forget(@PathVariable long id, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        reports.forget(id, person);
        redirect.addFlashAttribute("done", "报表定义已删除，已生成的报表还在。");
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{number}")
    @Audited("查看报表")
    ModelAndView one(@PathVariable String number, @AuthenticationPrincipal Person person) {
        return one("report/report", number, person);
    }

    /** The part of the page that tells how far the report has come; the whole page once it has come to an end. */
    @GetMapping(ADDRESS + "/{number}/progress")
    @Audited("查看报表进度")
    ModelAndView progress(
            @PathVariable String number, @AuthenticationPrincipal Person person, HttpServletResponse response) {
        ModelAndView progress = one("report/report :: progress", number, person);
        if (!reports.report(number, person).isUnderWay()) {
            response.setHeader("HX-Refresh", "true");
        }
        return progress;
    }

    private ModelAndView one(String view, String number, Person person) {
        Report report = reports.report(number, person);
        return new ModelAndView(view)
                .addObject("report", report)
                .addObject("conditions", making.conditions(report))
                .addObject("scope", scopes.words(report.scope()))
                .addObject("own", report.orderedBy().equals(person.id()));
    }

    @PostMapping(ADDRESS + "/{number}/cancel")
    @Audited("取消报表")
    Object cancel(@PathVariable String number, @AuthenticationPrincipal Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(
                () -> reports.cancel(number, person),
                ADDRESS + "/" + number,
                "报表已取消，没有留下文件。",
                redirect,
                () -> one("report/report", number, person));
    }

    @GetMapping(ADDRESS + "/{number}/report.xlsx")
    @Audited("下载报表")
    void workbook(@PathVariable String number, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        send(number, ReportFileKind.XLSX, person, response);
    }

    @GetMapping(ADDRESS + "/{number}/figures.json")
    @Audited("下载报表数字（JSON）")
    void json(@PathVariable String number, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        send(number, ReportFileKind.JSON, person, response);
    }

    @GetMapping(ADDRESS + "/{number}/figures.csv")
    @Audited("下载报表数字（CSV）")
    void csv(@PathVariable String number, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        send(number, ReportFileKind.CSV, person, response);
    }

    private void send(String number, ReportFileKind kind, Person person, HttpServletResponse response)
            throws IOException {
        Report report = reports.done(number, person);
        String name = "%s-%s.%s".formatted(report.title(), number, kind.extension());
        files.write(
                report.id(),
                kind,
                () -> Download.head(response, name, number + "." + kind.extension(), kind.contentType()),
                response.getOutputStream());
    }

    private ModelAndView page(ReportInput input, boolean archive, int number, Person person) {
        Span usual = ReportPeriod.MONTH.before(LocalDate.now(clock));
        ReportScope scope = scopes.of(person);
        return new ModelAndView("report/reports")
                .addObject("input", input)
                .addObject("usual", usual)
                .addObject("scope", scopes.words(scope))
                .addObject("city", scope.isCity())
                .addObject("anyDepartment", scope.department() == null)
                .addObject("archive", archive)
                .addObject("reports", reports.list(archive, person).page(number))
                .addObject("definitions", reports.definitions(person))
                .addObject("periods", ReportPeriod.values())
                .addObject("departments", organization.departments())
                .addObject("regions", organization.regions())
                .addObject("types", types.all().toList())
                .addObject("ruleSets", reading.ruleSets())
                .addObject("years", ReportReading.MOST_YEARS);
    }
}
