package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.supervision.rectification.DepartmentActs.Statement;
import cn.gov.shuozhou.data.supervision.rectification.LeadingGroupActs.Criticism;
import cn.gov.shuozhou.data.supervision.rectification.SupervisorActs.Decision;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the task forms of 整改 in Tasklist read and send. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/rectification")
class RectificationTaskController {

    private final RectificationTaskViews views;
    private final DepartmentActs department;
    private final SupervisorActs supervisor;
    private final LeadingGroupActs leadingGroup;

    RectificationTaskController(
            RectificationTaskViews views,
            DepartmentActs department,
            SupervisorActs supervisor,
            LeadingGroupActs leadingGroup) {
        this.views = views;
        this.department = department;
        this.supervisor = supervisor;
        this.leadingGroup = leadingGroup;
    }

    @GetMapping
    @Audited("查看整改待办")
    RectificationTaskView show(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.view(taskId, person);
    }

    @PostMapping("/defence")
    @Audited("陈述申辩")
    Map<String, String> defend(
            @PathVariable String taskId, @RequestBody Statement statement, @AuthenticationPrincipal Person person) {
        department.defend(taskId, statement, person);
        return done("陈述和申辩已提交。");
    }

    @PostMapping("/issue")
    @Audited("签发整改通知")
    Map<String, String> issue(
            @PathVariable String taskId, @RequestBody Decision decision, @AuthenticationPrincipal Person person) {
        supervisor.issue(taskId, decision, person);
        return done("决定已登记。");
    }

    @PostMapping("/receipt")
    @Audited("签收整改文书")
    Map<String, String> receive(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        department.receive(taskId, person);
        return done("文书已签收，整改期限开始计算。");
    }

    @PostMapping("/proof")
    @Audited("提交整改情况")
    Map<String, String> handIn(
            @PathVariable String taskId, @RequestBody Statement statement, @AuthenticationPrincipal Person person) {
        department.handIn(taskId, statement, person);
        return done("整改情况已提交，等待核验。");
    }

    @PostMapping("/verification")
    @Audited("核验整改情况")
    Map<String, String> verify(
            @PathVariable String taskId, @RequestBody Decision decision, @AuthenticationPrincipal Person person) {
        supervisor.verify(taskId, decision, person);
        return done("核验意见已登记。");
    }

    @PostMapping("/report")
    @Audited("上报领导小组")
    Map<String, String> report(
            @PathVariable String taskId, @RequestBody Decision decision, @AuthenticationPrincipal Person person) {
        supervisor.report(taskId, decision, person);
        return done("已上报领导小组。");
    }

    @PostMapping("/order")
    @Audited("决定责令限期改正")
    Map<String, String> order(
            @PathVariable String taskId, @RequestBody Decision decision, @AuthenticationPrincipal Person person) {
        leadingGroup.order(taskId, decision, person);
        return done("决定已登记。");
    }

    @PostMapping("/criticism")
    @Audited("决定通报批评")
    Map<String, String> criticize(
            @PathVariable String taskId, @RequestBody Criticism criticism, @AuthenticationPrincipal Person person) {
        leadingGroup.criticize(taskId, criticism, person);
        return done("决定已登记。");
    }

    private static Map<String, String> done(String message) {
        return Map.of("message", message);
    }
}
