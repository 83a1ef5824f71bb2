package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.organization.Person;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives a task that an absent colleague has taken back to the department. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/put-back")
class PutBackController {

    /** Who has taken the task, as the person was shown. */
    record PutBackForm(@Nullable String from) {}

    private final PutBacks putBacks;

    PutBackController(PutBacks putBacks) {
        this.putBacks = putBacks;
    }

    @PostMapping
    @Audited("退回同事签收的待办")
    Map<String, String> putBack(
            @PathVariable String taskId, @RequestBody PutBackForm form, @AuthenticationPrincipal Person person) {
        putBacks.putBack(taskId, form.from(), person);
        return Map.of("message", "已退回部门待办，可以签收了。");
    }
}
