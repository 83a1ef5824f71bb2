package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.TaskApi;
import cn.gov.shuozhou.data.correction.BureauForms.RulingForm;
import cn.gov.shuozhou.data.correction.BureauForms.SourceForm;
import cn.gov.shuozhou.data.correction.BureauForms.SupervisionForm;
import cn.gov.shuozhou.data.correction.CellCorrection.Typed;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api/tasks/{taskId}/correction")
class CorrectionTaskController {

    private final CorrectionTaskViews views;
    private final ProviderFindings findings;
    private final CellCorrection cells;
    private final BureauFindings bureau;
    private final CorrectionSupervision supervision;

    CorrectionTaskController(
            CorrectionTaskViews views,
            ProviderFindings findings,
            CellCorrection cells,
            BureauFindings bureau,
            CorrectionSupervision supervision) {
        this.views = views;
        this.findings = findings;
        this.cells = cells;
        this.bureau = bureau;
        this.supervision = supervision;
    }

    @GetMapping
    @Audited("查看数据校核待办")
    CorrectionTaskView show(@PathVariable String taskId, @AuthenticationPrincipal Person person) {
        return views.view(taskId, person);
    }

    @PostMapping("/verification")
    @Audited("校核疑义")
    Map<String, String> verify(
            @PathVariable String taskId, @RequestBody VerificationForm form, @AuthenticationPrincipal Person person) {
        findings.verify(taskId, form, person);
        return done("校核结论已登记。");
    }

    /** Prepares; nothing of the data changes yet. */
    @PostMapping("/cells")
    @Audited("准备修改单元格")
    Map<String, String> prepare(
            @PathVariable String taskId, @RequestBody CellsForm form, @AuthenticationPrincipal Person person) {
        cells.prepare(taskId, form.typed(), person);
        return done("修改已保存，提交以后生成新的数据版本。");
    }

    @PostMapping("/execution")
    @Audited("按裁定更正数据")
    Map<String, String> correct(
            @PathVariable String taskId, @RequestBody VerificationForm form, @AuthenticationPrincipal Person person) {
        findings.correct(taskId, form, person);
        return done("更正已登记，办件已办结。");
    }

    @PostMapping("/source")
    @Audited("指明数据来源部门")
    Map<String, String> nameSource(
            @PathVariable String taskId, @RequestBody SourceForm form, @AuthenticationPrincipal Person person) {
        bureau.nameSource(taskId, form, person);
        return done("意见已登记，已告知提供部门。");
    }

    @PostMapping("/ruling")
    @Audited("裁定校核争议")
    Map<String, String> settle(
            @PathVariable String taskId, @RequestBody RulingForm form, @AuthenticationPrincipal Person person) {
        bureau.settle(taskId, form, person);
        return done("裁定已登记。");
    }

    @PostMapping("/supervision")
    @Audited("登记校核督办意见")
    Map<String, String> supervise(
            @PathVariable String taskId, @RequestBody SupervisionForm form, @AuthenticationPrincipal Person person) {
        supervision.supervise(taskId, form, person);
        return done("督办意见已登记。");
    }

    /** @param cells as the form has them; null when it sends none */
    record CellsForm(@Nullable List<Typed> cells) {

        List<Typed> typed() {
            return cells == null
                    ? List.of()
                    : cells.stream().filter(Objects::nonNull).toList();
        }
    }

    private static Map<String, String> done(String message) {
        return Map.of("message", message);
    }
}
