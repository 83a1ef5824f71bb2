package cn.gov.shuozhou.data.catalog.publication;

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

/** What the task forms in Tasklist read and send. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/publication")
class PublicationTaskController {

    private final PublicationTaskViews views;
    private final PublicationReviews reviews;
    private final PublicationActs acts;

    PublicationTaskController(PublicationTaskViews views, PublicationReviews reviews, PublicationActs acts) {
        this.views = views;
        this.reviews = reviews;
        this.acts = acts;
    }

    @GetMapping
    @Audited("查看目录审查待办")
    PublicationTaskView show(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.view(taskId, person);
    }

    @PostMapping("/review")
    @Audited("审查目录草案")
    Map<String, String> review(
            @PathVariable String taskId, @RequestBody ReviewForm form, @AuthenticationPrincipal Person person) {
        reviews.review(taskId, form, person);
        return Map.of("message", "意见已提交。");
    }

    @PostMapping("/resubmission")
    @Audited("办结修改目录草案")
    Map<String, String> resubmit(
            @PathVariable String taskId, @RequestBody SubmissionForm form, @AuthenticationPrincipal Person person) {
        acts.corrected(taskId, form, person);
        return Map.of("message", "已重新提交，本部门审查人员已收到通知。");
    }
}
