package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the form of a task offers besides its answer, the same in Tasklist and in the portal. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}")
class DeskOffersController {

    private final DeskActs acts;
    private final TaskOpinions opinions;
    private final Colleagues colleagues;
    private final Signatures signatures;
    private final CaseEngine engine;
    private final CaseFiles files;
    private final Decisions decisions;

    DeskOffersController(
            DeskActs acts,
            TaskOpinions opinions,
            Colleagues colleagues,
            Signatures signatures,
            CaseEngine engine,
            CaseFiles files,
            Decisions decisions) {
        this.acts = acts;
        this.opinions = opinions;
        this.colleagues = colleagues;
        this.signatures = signatures;
        this.engine = engine;
        this.files = files;
        this.decisions = decisions;
    }

    /** An act as a form offers it. */
    record Offer(String path, String label, DeskAct.Question question) {

        static Offer of(DeskAct act) {
            return new Offer(act.path(), act.label(), act.question());
        }
    }

    /**
     * How the task stands for the reader.
     *
     * @param asked whether whoever has it is only asked for an opinion
     */
    record Desk(boolean asked, List<Offer> acts, List<TaskOpinion> opinions) {}

    /** A colleague to choose. */
    record Choice(String id, String name) {}

    @GetMapping("/acts")
    @Audited("查看待办可作的操作")
    Desk desk(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return new Desk(
                engine.task(taskId).asked(),
                acts.openTo(taskId, person).stream().map(Offer::of).toList(),
                opinions.of(taskId));
    }

    @GetMapping("/colleagues")
    @Audited("查看可以交办的同事")
    List<Choice> colleagues(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return colleagues.fit(taskId, person).stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    @GetMapping("/readers")
    @Audited("查看可以抄送的同事")
    List<Choice> readers(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return colleagues.readers(files.file(engine.task(taskId).caseNumber()), person).stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    @GetMapping("/signers")
    @Audited("查看可以加签的同事")
    List<Choice> signers(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        CaseFile file = files.file(engine.task(taskId).caseNumber());
        return colleagues.signers(taskId, file, signatures.open(taskId), person).stream()
                .map(one -> new Choice(one.id(), one.name()))
                .toList();
    }

    @GetMapping("/added-signers")
    @Audited("查看可以减签的同事")
    List<Choice> addedSigners(@PathVariable String taskId) {
        return signatures.open(taskId).stream()
                .map(one -> new Choice(one.askedOf(), one.askedOfName()))
                .toList();
    }

    @PostMapping("/claim")
    @Audited("签收待办")
    Map<String, String> claim(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        try {
            engine.claim(taskId, person.id());
        } catch (RequestRejected lost) {
            throw decisions.endedWithReview(taskId).orElse(lost);
        }
        return Map.of("message", "已签收，由您办理。");
    }
}
