package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TakeBacks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes an own review back, by the task on which it was given. */
@RestController
class TakeBackController {

    private final TakeBacks takeBacks;

    TakeBackController(TakeBacks takeBacks) {
        this.takeBacks = takeBacks;
    }

    /** Outside of the transaction that has lost, so that the answer can name who was faster. */
    @PostMapping("/api/decisions/{taskId}/take-back")
    @Audited("撤回自己的意见")
    Map<String, String> takeBack(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        try {
            OpenTask again = takeBacks.takeBack(taskId, person);
            return Map.of("message", "意见已撤回，“%s”由您重新办理。".formatted(again.name()), "link", "/todo/" + again.id());
        } catch (RequestRejected refusal) {
            throw refusal.kind() == RequestRejected.Kind.CONFLICT
                    ? takeBacks.overtaken(taskId).orElse(refusal)
                    : refusal;
        }
    }
}
