package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.audit.Act;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 运行维护: failed jobs, for the system administrator. */
@Controller
@RequestMapping("/operations/jobs")
class FailedJobsController {

    private final FailedJobs jobs;

    FailedJobsController(FailedJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("jobs", jobs.jobs(page));
        return "process/failed-jobs";
    }

    @PostMapping("/{id}/retry")
    @Act("重试失败的作业")
    String retry(@PathVariable String id, RedirectAttributes flash) {
        jobs.retry(id);
        flash.addFlashAttribute("done", "已安排重试。稍后刷新本页，不再列出即已完成。");
        return "redirect:/operations/jobs";
    }
}
