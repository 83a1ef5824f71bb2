package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.engine.FailedJobs;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 领导驾驶舱, and the week in figures that subscribers are led to. */
@Controller
@RequestMapping(MonitorController.ADDRESS)
class MonitorController {

    static final String ADDRESS = "/monitor";

    /** More failed jobs than a page can show are work for the operator, whose list has them all. */
    private static final int MOST_JOBS = 20;

    private final KeptBoards boards;
    private final Weeks weeks;
    private final FailedJobs jobs;

    MonitorController(KeptBoards boards, Weeks weeks, FailedJobs jobs) {
        this.boards = boards;
        this.weeks = weeks;
        this.jobs = jobs;
    }

    @GetMapping
    @Audited("查看领导驾驶舱")
    String page(@AuthenticationPrincipal Person person, Model model) {
        fill(person, model);
        model.addAttribute("weekly", weeks.latest());
        return "report/monitor";
    }

    /** What the page asks for anew by itself. */
    @GetMapping("/board")
    String board(@AuthenticationPrincipal Person person, Model model) {
        fill(person, model);
        return "report/monitor :: board";
    }

    @GetMapping("/weeks/{monday}")
    @Audited("查看每周报告")
    String week(@PathVariable String monday, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("week", weeks.week(scope(person), monday));
        return "report/week";
    }

    private void fill(Person person, Model model) {
        MonitorScope scope = scope(person);
        model.addAttribute("board", boards.board(scope));
        model.addAttribute("failed", scope.isCity() ? jobs.count() : 0);
        model.addAttribute("jobs", scope.isCity() ? jobs.ofCases(MOST_JOBS) : List.of());
        model.addAttribute("retries", person.has(Role.BUREAU));
    }

    private static MonitorScope scope(Person person) {
        return MonitorScope.of(person).orElseThrow(() -> RequestRejected.forbidden("您没有可以查看的驾驶舱。请从首页进入您的业务。"));
    }
}
