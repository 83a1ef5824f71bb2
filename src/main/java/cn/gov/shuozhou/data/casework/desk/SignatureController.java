package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the form of a colleague who was added to a task reads and sends. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/signature")
class SignatureController {

    private static final DeskAct.Question OPINION = new DeskAct.Question("", null, new DeskAct.Words("意见", 2000), true);

    private final Signatures signatures;
    private final TaskOpinions opinions;
    private final CaseEngine engine;
    private final CaseFiles files;
    private final CaseTypes types;

    SignatureController(
            Signatures signatures, TaskOpinions opinions, CaseEngine engine, CaseFiles files, CaseTypes types) {
        this.signatures = signatures;
        this.opinions = opinions;
        this.engine = engine;
        this.files = files;
        this.types = types;
    }

    /**
     * What is asked.
     *
     * @param task what is to be decided, as people read it
     * @param decision whether it is agreed to, or only an opinion on it wanted
     * @param opinions what colleagues have said of the same task
     * @param personal that nobody else can take the task instead
     */
    record SignatureView(
            String caseNumber,
            String caseUrl,
            String procedure,
            String subject,
            String applicant,
            String task,
            String kind,
            boolean decision,
            String askedBy,
            LocalDateTime askedAt,
            String question,
            List<TaskOpinion> opinions,
            boolean mayAct,
            boolean personal) {}

    /**
     * What the colleague says.
     *
     * @param agrees YES or NO; not asked of an opinion only
     */
    record SignatureForm(@Nullable String agrees, @Nullable String opinion) {}

    @GetMapping
    @Audited("查看加签待办")
    SignatureView show(@PathVariable String taskId) {
        OpenTask own = own(taskId);
        TaskOpinion asked = signatures.asked(taskId);
        CaseFile file = files.file(own.caseNumber());
        return new SignatureView(
                file.number(),
                types.of(file).page(file.number()),
                types.of(file).label(),
                file.subject(),
                file.applicantName(),
                engine.task(asked.taskId()).name(),
                asked.kindLabel(),
                asked.kind() == OpinionKind.AFTER,
                asked.askedByName(),
                asked.askedAt(),
                asked.question(),
                opinions.of(asked.taskId()).stream()
                        .filter(one -> one.opinion() != null)
                        .toList(),
                true,
                true);
    }

    @PostMapping("/opinion")
    @Audited("提出加签意见")
    Map<String, String> sign(
            @PathVariable String taskId, @RequestBody SignatureForm form, @AuthenticationPrincipal Person person) {
        own(taskId);
        boolean decision = signatures.asked(taskId).kind() == OpinionKind.AFTER;
        if (decision && !("YES".equals(form.agrees()) || "NO".equals(form.agrees()))) {
            throw RequestRejected.invalid(List.of(new Problem("agrees", "请选择：同意或者不同意拟作出的决定。")));
        }
        String opinion = new DeskWish(null, form.opinion()).words("opinion", OPINION);
        signatures.answer(taskId, opinion, decision ? "YES".equals(form.agrees()) : null, person);
        return Map.of("message", "意见已提交，加签的同事会收到消息。");
    }

    private OpenTask own(String taskId) {
        OpenTask task = engine.task(taskId);
        if (!task.isSignature()) {
            throw task.notOfThisKind();
        }
        return task;
    }
}
