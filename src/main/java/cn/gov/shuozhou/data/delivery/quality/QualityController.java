package cn.gov.shuozhou.data.delivery.quality;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.delivery.quality.QualityReports.Fault;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 质量报告: one measurement with its figures, and how it went over the versions. */
@Controller
@RequestMapping("/catalog/{id}/quality")
@Article({"第六条", "第十七条"})
class QualityController {

    private static final ListSheet<QualityRun> RUNS = ListSheet.<QualityRun>named("历次检查")
            .column("检查时间", QualityRun::measuredAt)
            .column("版本", QualityRun::version)
            .column("行数", QualityRun::rowTotal)
            .column("质量分", QualityRun::scoreWords)
            .column("处理", run -> run.decision().label())
            .column("这份数据", QualityRun::stateWords)
            .column("没有质量分的原因", QualityRun::failure);

    private final QualityReports reports;
    private final ListDownload downloads;

    QualityController(QualityReports reports, ListDownload downloads) {
        this.reports = reports;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView report(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @AuthenticationPrincipal Person person) {
        Resource resource = reports.resource(id, person);
        QualityRun shown = reports.run(id, run).orElse(null);
        List<QualityFigure> figures = shown == null ? List.of() : reports.figures(shown);
        return new ModelAndView("delivery/quality")
                .addObject("resource", resource)
                .addObject("run", shown)
                .addObject("figures", figures)
                .addObject("dimensions", reports.dimensions(figures))
                .addObject("badRows", shown == null ? 0 : reports.badRows(shown))
                .addObject("maySeeValues", QualityReports.maySeeValues(resource, person))
                .addObject("runs", reports.runs(id).page(number))
                .addObject(
                        "keepsRules",
                        person.has(Role.DATA_OFFICER) && resource.providerCode().equals(person.departmentCode()));
    }

    @GetMapping("/export.xlsx")
    @Audited("导出质量检查记录")
    void export(@PathVariable long id, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        reports.resource(id, person);
        downloads.send(response, RUNS, reports.runs(id).whole());
    }

    /** The first rows with faults. */
    @GetMapping("/rows.xlsx")
    @Audited("下载不符合质量规则的行")
    void rows(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long run,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        Resource resource = reports.resource(id, person);
        QualityRun shown = reports.run(id, run).orElseThrow(() -> RequestRejected.notFound("这项资源还没有检查过质量，没有可以下载的行。"));
        List<Fault> faults = reports.faults(resource, shown, person);
        ListSheet<Fault> sheet =
                ListSheet.<Fault>named("不符合规则的行").column("第几行数据", Fault::rowNo).column("不符合", Fault::words);
        List<String> names = reports.names(resource);
        for (int i = 0; i < names.size(); i++) {
            int column = i;
            sheet = sheet.column(
                    names.get(i),
                    fault -> fault.values().isEmpty() ? "" : fault.values().get(column));
        }
        downloads.send(response, sheet, Page.whole(faults, faults.size()));
    }
}
