package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.engine.FailedJobs;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.process.CaseDiagram;
import cn.gov.shuozhou.data.process.CaseDiagrams;
import cn.gov.shuozhou.data.process.CaseInstance;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.report.monitor.Monitor;
import cn.gov.shuozhou.data.report.monitor.MonitorScope;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the plugin in Cockpit asks for; each answer is as long as a page can show, however many there are. */
@RestController
@RequestMapping(CockpitController.ADDRESS)
class CockpitController {

    static final String ADDRESS = "/api/cockpit";

    /** The monitor shows as many; the operator has the list of all. */
    private static final int MOST_JOBS = 20;

    private final Instances instances;
    private final OpenClocks openClocks;
    private final CaseDiagrams diagrams;
    private final Monitor monitor;
    private final FailedJobs jobs;
    private final Clock clock;

    CockpitController(
            Instances instances,
            OpenClocks openClocks,
            CaseDiagrams diagrams,
            Monitor monitor,
            FailedJobs jobs,
            Clock clock) {
        this.instances = instances;
        this.openClocks = openClocks;
        this.diagrams = diagrams;
        this.monitor = monitor;
        this.jobs = jobs;
        this.clock = clock;
    }

    @GetMapping("/limits")
    LimitsView limits(@AuthenticationPrincipal Person person) {
        MonitorScope scope = MonitorScope.of(person)
                .filter(MonitorScope::isCity)
                .orElseThrow(() -> RequestRejected.forbidden("您没有可以查看的时限。请从首页进入您的业务。"));
        return new LimitsView(
                LocalDateTime.now(clock),
                monitor.byDaysLeft(scope),
                monitor.byDepartment(scope),
                openClocks.nearest(person),
                jobs.count(),
                jobs.ofCases(MOST_JOBS));
    }

    @GetMapping("/instances/{id}")
    InstanceView instance(@PathVariable String id, @AuthenticationPrincipal Person person) {
        return instances.view(id, person);
    }

    @GetMapping("/instances/{id}/activities")
    Page<ActivityLine> activities(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        return instances.activities(id, page, person);
    }

    @GetMapping("/instances/{id}/diagram")
    CaseDiagram diagram(@PathVariable String id, @AuthenticationPrincipal Person person) {
        CaseInstance instance = instances.require(id, person);
        return diagrams.ofInstance(instance.id()).orElseThrow(Instances::unknown);
    }
}
