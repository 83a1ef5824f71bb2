package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.delivery.MaskedPreview;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.LargeFile;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the task forms in Tasklist read and send. */
@RestController
@TaskApi
@RequestMapping("/api/tasks/{taskId}/sharing")
class SharingTaskController {

    /** What the bureau says about an overdue limit. */
    record SupervisionForm(
            @Nullable SupervisionMeasure measure, @Nullable String opinion) {}

    /** How the bureau settles a refusal. */
    record MediationForm(
            @Nullable MediationResult result, @Nullable String opinion) {}

    /** Which checked data are to be used, and why if they are far fewer than those in use. */
    record DataForm(@Nullable Long dataSet, @Nullable String reason) {}

    /** Why there are no data to give. */
    record NoDataForm(@Nullable String reason) {}

    private final SharingTaskViews views;
    private final Answers answers;
    private final RegisteredAgreement agreement;
    private final ConditionalSharingProcess process;
    private final AnswerPreview preview;
    private final BureauActs bureauActs;
    private final ProvidedFiles providedFiles;
    private final DataProvision dataProvision;

    SharingTaskController(
            SharingTaskViews views,
            Answers answers,
            RegisteredAgreement agreement,
            ConditionalSharingProcess process,
            AnswerPreview preview,
            BureauActs bureauActs,
            ProvidedFiles providedFiles,
            DataProvision dataProvision) {
        this.views = views;
        this.answers = answers;
        this.agreement = agreement;
        this.process = process;
        this.preview = preview;
        this.bureauActs = bureauActs;
        this.providedFiles = providedFiles;
        this.dataProvision = dataProvision;
    }

    @GetMapping
    @Audited("查看申请待办")
    SharingTaskView show(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.view(taskId, person);
    }

    @PostMapping("/answer")
    @Audited("答复申请")
    Map<String, String> answer(
            @PathVariable String taskId, @RequestBody AnswerForm form, @AuthenticationPrincipal Person person) {
        answers.answer(taskId, form, person);
        return done("答复已提交，已告知使用部门。");
    }

    /** What comes of agreeing to all as registered; null where the person cannot, or it takes the form. */
    record Agreement(@Nullable String words) {}

    @GetMapping("/agreement")
    @Audited("查看按登记的脱敏同意将会怎样")
    Agreement agreement(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return new Agreement(agreement.foreseenBy(process.task(taskId), person).orElse(null));
    }

    @PostMapping("/agreement")
    @Audited("按登记的脱敏同意申请")
    Map<String, String> agree(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        agreement.answer(process.task(taskId, ConditionalSharingProcess.TASK_ANSWER), "", person);
        return done("答复已提交，已告知使用部门。");
    }

    @PostMapping("/preview")
    @Audited("预览脱敏后的数据")
    MaskedPreview.Sample preview(
            @PathVariable String taskId, @RequestBody AnswerForm form, @AuthenticationPrincipal Person person) {
        return preview.show(taskId, form, person);
    }

    @PostMapping("/supervision")
    @Audited("登记督办意见")
    Map<String, String> supervise(
            @PathVariable String taskId, @RequestBody SupervisionForm form, @AuthenticationPrincipal Person person) {
        bureauActs.supervise(taskId, form.measure(), form.opinion(), person);
        return done("督办意见已登记。");
    }

    @PostMapping("/mediation")
    @Audited("登记协调结果")
    Map<String, String> mediate(
            @PathVariable String taskId, @RequestBody MediationForm form, @AuthenticationPrincipal Person person) {
        bureauActs.mediate(taskId, form.result(), form.opinion(), person);
        return done("协调结果已登记。");
    }

    @PostMapping("/data/check")
    @LargeFile
    @Audited("检查要提供的数据")
    DataCheck check(
            @PathVariable String taskId, @RequestParam MultipartFile file, @AuthenticationPrincipal Person person) {
        return providedFiles.check(taskId, file, person);
    }

    /** What the form asks for again and again while a large file is being read. */
    @GetMapping("/data/check/{upload}")
    DataCheck progress(@PathVariable String taskId, @PathVariable long upload, @AuthenticationPrincipal Person person) {
        return providedFiles.progress(taskId, upload, person);
    }

    @PostMapping("/data")
    @Audited("提供共享数据")
    Map<String, String> provide(
            @PathVariable String taskId, @RequestBody DataForm form, @AuthenticationPrincipal Person person) {
        long rows = dataProvision.provide(taskId, form.dataSet(), form.reason(), person);
        return done("已导入 %d 行数据，授权已生效。".formatted(rows));
    }

    @PostMapping("/no-data")
    @Audited("登记不能提供数据")
    Map<String, String> giveUp(
            @PathVariable String taskId, @RequestBody NoDataForm form, @AuthenticationPrincipal Person person) {
        dataProvision.giveUp(taskId, form.reason(), person);
        return done("已登记不能提供数据，办件已办结，已告知使用部门和市政务信息管理局。");
    }

    private static Map<String, String> done(String message) {
        return Map.of("message", message);
    }
}
