package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the form of a task offers besides the answer, the same in Tasklist and in the portal. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}")
class DeskActController {

    private final DeskActs acts;
    private final Colleagues colleagues;
    private final CaseEngine engine;
    private final TransferAct transfer;

    DeskActController(DeskActs acts, Colleagues colleagues, CaseEngine engine, TransferAct transfer) {
        this.acts = acts;
        this.colleagues = colleagues;
        this.engine = engine;
        this.transfer = transfer;
    }

    /** An act as a form offers it. */
    record Offer(String path, String label, DeskAct.Question question, int longestWords) {

        static Offer of(DeskAct act) {
            return new Offer(act.path(), act.label(), act.question(), DeskWish.LONGEST_WORDS);
        }
    }

    /** A colleague to choose. */
    record Choice(String id, String name) {}

    @GetMapping("/acts")
    @Audited("查看待办可作的操作")
    List<Offer> offers(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return acts.openTo(taskId, person).stream().map(Offer::of).toList();
    }

    @GetMapping("/colleagues")
    @Audited("查看可以交办的同事")
    List<Choice> colleagues(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return colleagues.fit(taskId, person).stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    @PostMapping("/claim")
    @Audited("签收待办")
    Map<String, String> claim(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        engine.claim(taskId, person.id());
        return Map.of("message", "已签收，由您办理。");
    }

    @PostMapping("/transfer")
    @Audited("转办待办")
    Map<String, String> transfer(
            @PathVariable String taskId, @RequestBody DeskWish wish, @AuthenticationPrincipal Person person) {
        return Map.of("message", acts.perform(transfer, taskId, wish, person));
    }
}
