package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.AnswerForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.CheckForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.RulingForm;
import cn.gov.shuozhou.data.opening.application.ApplicationForms.SupervisionForm;
import cn.gov.shuozhou.data.opening.application.ApplicationTaskView.ApplicantView;
import cn.gov.shuozhou.data.organization.Person;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the task forms in Tasklist read and send. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/opening")
class ApplicationTaskController {

    private final ApplicationTaskViews views;
    private final ApplicationAnswers answers;
    private final OpenBureauActs bureau;

    ApplicationTaskController(ApplicationTaskViews views, ApplicationAnswers answers, OpenBureauActs bureau) {
        this.views = views;
        this.answers = answers;
        this.bureau = bureau;
    }

    @GetMapping
    @Audited("查看开放申请待办")
    ApplicationTaskView show(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.view(taskId, person);
    }

    /** Read only when somebody asks for it, and recorded each time. */
    @GetMapping("/applicant")
    @Audited("查看开放申请人身份")
    ApplicantView applicant(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.applicant(taskId, person);
    }

    @PostMapping("/check")
    @Audited("受理审查开放申请")
    Map<String, String> check(
            @PathVariable String taskId, @RequestBody CheckForm form, @AuthenticationPrincipal Person person) {
        answers.check(taskId, form, person);
        return done("审查结果已登记。");
    }

    @PostMapping("/answer")
    @Audited("答复开放申请")
    Map<String, String> answer(
            @PathVariable String taskId, @RequestBody AnswerForm form, @AuthenticationPrincipal Person person) {
        answers.answer(taskId, form, person);
        return done("答复已登记。");
    }

    @PostMapping("/ruling")
    @Audited("裁定开放答复的异议")
    Map<String, String> rule(
            @PathVariable String taskId, @RequestBody RulingForm form, @AuthenticationPrincipal Person person) {
        bureau.rule(taskId, form, person);
        return done("裁定已登记。");
    }

    @PostMapping("/supervision")
    @Audited("登记开放申请督办意见")
    Map<String, String> supervise(
            @PathVariable String taskId, @RequestBody SupervisionForm form, @AuthenticationPrincipal Person person) {
        bureau.supervise(taskId, form, person);
        return done("督办意见已登记。");
    }

    private static Map<String, String> done(String message) {
        return Map.of("message", message);
    }
}
