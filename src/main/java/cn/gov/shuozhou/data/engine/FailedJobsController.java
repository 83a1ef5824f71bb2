package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.engine.FailedJobs.FailedJob;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行维护: failed jobs, for the system administrator; the bureau sees and retries them on its monitor. */
@Controller
@RequestMapping("/operations/jobs")
class FailedJobsController {

    private static final ListSheet<FailedJob> SHEET = ListSheet.<FailedJob>named("失败的作业")
            .column("流程", FailedJob::procedure)
            .column("环节", FailedJob::step)
            .column("作业编号", FailedJob::id);

    /** Whoever else may retry has seen the job on the monitor. */
    private static final String OPERATOR = "ROLE_SYSTEM_ADMIN";

    private final FailedJobs jobs;
    private final ListDownload downloads;

    FailedJobsController(FailedJobs jobs, ListDownload downloads) {
        this.jobs = jobs;
        this.downloads = downloads;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String procedure,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("jobs", jobs.jobs(procedure).page(page));
        model.addAttribute("procedure", procedure);
        model.addAttribute("procedures", jobs.procedures());
        return "process/failed-jobs";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出失败的作业")
    void export(@RequestParam(defaultValue = "") String procedure, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, jobs.jobs(procedure).whole());
    }

    @PostMapping("/{id}/retry")
    @Audited("重试失败的作业")
    String retry(@PathVariable String id, HttpServletRequest request, RedirectAttributes flash) {
        jobs.retry(id);
        flash.addFlashAttribute("done", "已安排重试。稍后刷新本页，不再列出即已完成。");
        return request.isUserInRole(OPERATOR) ? "redirect:/operations/jobs" : "redirect:/monitor";
    }
}
