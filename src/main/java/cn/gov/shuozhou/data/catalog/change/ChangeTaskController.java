package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the bureau's task forms in Tasklist read and send. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/change")
class ChangeTaskController {

    private final ChangeTaskViews views;
    private final ChangeReview review;
    private final ChangeConfirmation confirmation;

    ChangeTaskController(ChangeTaskViews views, ChangeReview review, ChangeConfirmation confirmation) {
        this.views = views;
        this.review = review;
        this.confirmation = confirmation;
    }

    @GetMapping
    @Audited("查看目录变更待办")
    ChangeTaskView show(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.view(taskId, person);
    }

    @PostMapping("/review")
    @Audited("审核目录变更")
    Map<String, String> review(
            @PathVariable String taskId, @RequestBody ReviewForm form, @AuthenticationPrincipal Person person) {
        review.review(taskId, form, person);
        return Map.of("message", "审核意见已登记。");
    }

    @PostMapping("/confirmation")
    @Audited("确认目录变更")
    Map<String, String> confirm(
            @PathVariable String taskId, @RequestBody ConfirmForm form, @AuthenticationPrincipal Person person) {
        confirmation.confirm(taskId, form, person);
        return Map.of("message", "确认意见已登记。");
    }
}
