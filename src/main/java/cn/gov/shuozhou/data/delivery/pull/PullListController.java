package cn.gov.shuozhou.data.delivery.pull;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 定时取数: the sources and what was fetched from them, for their department, the bureau and the auditors. */
@Controller
@RequestMapping(PullSourceController.ADDRESS)
class PullListController {

    private static final ListSheet<PullSource> SOURCES = ListSheet.<PullSource>named("取数来源")
            .column("资源代码", PullSource::resourceCode)
            .column("资源", PullSource::resourceName)
            .column("提供部门", PullSource::departmentName)
            .column("数据库", PullSource::place)
            .column("用户名", PullSource::userName)
            .column("读取", PullSource::what)
            .column("取数时间", PullSource::schedule)
            .column("下次取数", PullSource::nextAt)
            .column("状态", source -> source.state().label())
            .column("登记人", PullSource::keptByName)
            .column("登记时间", PullSource::keptAt);

    private static final ListSheet<PullRun> RUNS = ListSheet.<PullRun>named("取数记录")
            .column("资源代码", PullRun::resourceCode)
            .column("资源", PullRun::resourceName)
            .column("提供部门", PullRun::departmentName)
            .column("发起", PullRun::occasion)
            .column("发起时间", PullRun::queuedAt)
            .column("开始时间", PullRun::startedAt)
            .column("结束时间", PullRun::endedAt)
            .column("行数", PullRun::rowTotal)
            .column("结果", PullRun::words)
            .column("原因", PullRun::problem);

    private final PullSources sources;
    private final ListDownload downloads;

    PullListController(PullSources sources, ListDownload downloads) {
        this.sources = sources;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            SourceFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("delivery/pull/sources")
                .addObject("sources", sources.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("states", SourceState.values())
                .addObject("off", sources.isOff());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出取数来源")
    void export(SourceFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SOURCES, sources.list(filter, person).whole());
    }

    @GetMapping("/runs")
    ModelAndView runs(
            RunFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("delivery/pull/runs")
                .addObject("runs", sources.runs(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("states", RunState.values());
    }

    @GetMapping("/runs/export.xlsx")
    @Audited("导出取数记录")
    void exportRuns(RunFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, RUNS, sources.runs(filter, person).whole());
    }
}
