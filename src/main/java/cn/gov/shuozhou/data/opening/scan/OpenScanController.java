package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 开放前扫描: what was found, and the decision. */
@Controller
@RequestMapping(OpenScanDecisions.ADDRESS)
class OpenScanController {

    private static final ListSheet<OpenScan> SHEET = ListSheet.<OpenScan>named("开放前扫描")
            .column("信息资源", OpenScan::resourceName)
            .column("提供部门", OpenScan::departmentName)
            .column("数据版本", OpenScan::dataVersion)
            .column("目录版本", OpenScan::resourceVersion)
            .column("发现", OpenScan::findings)
            .column("扫描时间", OpenScan::scannedAt)
            .column("状态", scan -> scan.state().label())
            .column(
                    "开放的依据",
                    scan -> scan.ground() == null ? null : scan.ground().label())
            .column("理由", OpenScan::reason)
            .column("决定人", OpenScan::decidedByName)
            .column("决定时间", OpenScan::decidedAt);

    private final OpenScanDecisions decisions;
    private final ListDownload downloads;

    OpenScanController(OpenScanDecisions decisions, ListDownload downloads) {
        this.decisions = decisions;
        this.downloads = downloads;
    }

    @GetMapping
    ModelAndView list(
            OpenScanFilter filter, @RequestParam(defaultValue = "1") int page, @AuthenticationPrincipal Person person) {
        return new ModelAndView("opening/scans")
                .addObject("scans", decisions.list(filter, person).page(page))
                .addObject("filter", filter)
                .addObject("states", ScanState.values());
    }

    @GetMapping("/export.xlsx")
    @Audited("导出开放前扫描")
    void export(OpenScanFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        downloads.send(response, SHEET, decisions.list(filter, person).whole());
    }

    @GetMapping("/{id}")
    ModelAndView scan(@PathVariable long id, @AuthenticationPrincipal Person person) {
        OpenScan scan = decisions.scan(id, person);
        return new ModelAndView("opening/scan")
                .addObject("scan", scan)
                .addObject("declared", decisions.declared(scan))
                .addObject("consent", decisions.consent(scan))
                .addObject("grounds", ReleaseGround.values());
    }

    @PostMapping("/{id}/decision")
    @Audited("决定扫描有发现的数据是否开放")
    Object decide(
            @PathVariable long id,
            ScanDecision decision,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(id, "决定已登记。", () -> decisions.decide(id, decision, person), person, redirect);
    }

    @PostMapping("/{id}/quasi-identifiers")
    @Audited("登记准标识符")
    Object declare(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Set<Long> quasi,
            @AuthenticationPrincipal Person person,
            RedirectAttributes redirect) {
        return act(
                id,
                "准标识符已登记，当前数据已重新扫描，结果见开放前扫描的清单。",
                () -> {
                    decisions.declare(id, quasi == null ? Set.of() : quasi, person);
                    decisions.scanAgain(id, person);
                },
                person,
                redirect);
    }

    private Object act(long id, String done, Runnable act, Person person, RedirectAttributes redirect) {
        return RefusedOnPage.act(act, OpenScanDecisions.ADDRESS + "/" + id, done, redirect, () -> scan(id, person));
    }
}
