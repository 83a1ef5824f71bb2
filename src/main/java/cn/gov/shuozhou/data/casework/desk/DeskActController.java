package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts on a task besides its answer, each under its own name in the audit trail. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}")
class DeskActController {

    private final DeskActs acts;

    DeskActController(DeskActs acts) {
        this.acts = acts;
    }

    @PostMapping("/transfer")
    @Audited("转办待办")
    Map<String, String> transfer(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("transfer", taskId, wish, person);
    }

    @PostMapping("/delegation")
    @Audited("委派待办")
    Map<String, String> delegate(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("delegation", taskId, wish, person);
    }

    @PostMapping("/opinion")
    @Audited("交回委派待办的意见")
    Map<String, String> giveOpinion(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("opinion", taskId, wish, person);
    }

    @PostMapping("/recall")
    @Audited("收回交出的待办")
    Map<String, String> recall(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("recall", taskId, wish, person);
    }

    @PostMapping("/send-back")
    @Audited("把待办退回本部门")
    Map<String, String> sendBack(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("send-back", taskId, wish, person);
    }

    @PostMapping("/sign-before")
    @Audited("前加签")
    Map<String, String> signBefore(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("sign-before", taskId, wish, person);
    }

    @PostMapping("/sign-after")
    @Audited("后加签")
    Map<String, String> signAfter(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("sign-after", taskId, wish, person);
    }

    @PostMapping("/unsign")
    @Audited("减签")
    Map<String, String> unsign(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("unsign", taskId, wish, person);
    }

    @PostMapping("/copy")
    @Audited("抄送办件")
    Map<String, String> copy(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("copy", taskId, wish, person);
    }

    @PostMapping("/deputy")
    @Audited("代同事签收待办")
    Map<String, String> deputise(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return perform("deputy", taskId, wish, person);
    }

    private Map<String, String> perform(String act, String taskId, DeskWish wish, Person person) {
        try {
            return Map.of("message", acts.perform(act, taskId, wish, person));
        } catch (RequestRejected refusal) {
            throw acts.overtaken(taskId).orElse(refusal);
        }
    }
}
