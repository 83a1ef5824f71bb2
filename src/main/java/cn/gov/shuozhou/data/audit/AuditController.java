package cn.gov.shuozhou.data.audit;

import cn.gov.shuozhou.data.download.Download;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审计日志, for the audit administrator alone; looking into it is recorded like any act. */
@Controller
@RequestMapping("/audit")
class AuditController {

    private final AuditLog log;
    private final AuditExport export;
    private final AuditVerifier verifier;
    private final AuditChain chain;
    private final RequestAudit audit;
    private final Clock clock;

    AuditController(
            AuditLog log,
            AuditExport export,
            AuditVerifier verifier,
            AuditChain chain,
            RequestAudit audit,
            Clock clock) {
        this.audit = audit;
        this.log = log;
        this.export = export;
        this.verifier = verifier;
        this.chain = chain;
        this.clock = clock;
    }

    @GetMapping
    @Audited("查看审计日志")
    ModelAndView list(AuditFilter filter, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        return new ModelAndView("audit/list")
                .addObject("filter", filter)
                .addObject("results", Result.values())
                .addObject("latest", before == Long.MAX_VALUE)
                .addObject("slice", log.before(before, filter));
    }

    @GetMapping("/export.xlsx")
    @Audited("导出审计日志")
    void export(AuditFilter filter, HttpServletResponse response) throws IOException {
        export.check(filter);
        audit.recordNow();
        String name = "审计日志-" + LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + ".xlsx";
        Download.head(response, name, Download.XLSX);
        export.write(filter, response.getOutputStream());
    }

    @GetMapping("/verification")
    ModelAndView verification() {
        return new ModelAndView("audit/verification").addObject("head", chain.head());
    }

    @PostMapping("/verification")
    @Audited("校验审计日志")
    ModelAndView verify() {
        return verification().addObject("verification", verifier.verify());
    }

    @PostMapping("/verification/noted")
    @Audited("核对审计日志校验值")
    ModelAndView compare(
            @RequestParam(defaultValue = "0") String position, @RequestParam(defaultValue = "") String hash) {
        ModelAndView page = verification().addObject("position", position).addObject("hash", hash);
        try {
            return page.addObject("passes", verifier.passesThrough(number(position), hash));
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> page);
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
