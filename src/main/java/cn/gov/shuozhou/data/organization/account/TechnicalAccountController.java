package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 技术账号: entered under /organization by the system administrator, confirmed and ended under /accounts by the other. */
@Controller
class TechnicalAccountController {

    private static final ListSheet<TechnicalAccount> SHEET = ListSheet.<TechnicalAccount>named("技术账号")
            .column("账号", TechnicalAccount::id)
            .column("用途", TechnicalAccount::purpose)
            .column("可读取的部门", TechnicalAccount::departmentName)
            .column("登记人", TechnicalAccount::registeredBy)
            .column("登记时间", TechnicalAccount::registeredAt)
            .column("确认人", TechnicalAccount::confirmedBy)
            .column("确认时间", TechnicalAccount::confirmedAt)
            .column("停用时间", TechnicalAccount::endedAt)
            .column("状态", program -> program.state().label());

    private final TechnicalAccounts accounts;
    private final Organization organization;
    private final IssuedPasswordFlash handover;
    private final ListDownload downloads;

    TechnicalAccountController(
            TechnicalAccounts accounts,
            Organization organization,
            IssuedPasswordFlash handover,
            ListDownload downloads) {
        this.accounts = accounts;
        this.organization = organization;
        this.handover = handover;
        this.downloads = downloads;
    }

    @GetMapping("/organization/programs")
    String register(TechnicalAccountFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        list(filter, page, model);
        return "organization/programs";
    }

    @GetMapping("/organization/programs/export.xlsx")
    @Audited("导出技术账号")
    void export(TechnicalAccountFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, accounts.accounts(filter).whole());
    }

    @PostMapping("/organization/programs")
    @Audited("登记技术账号")
    String enter(
            @AuthenticationPrincipal Person administrator,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String departmentCode,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            accounts.register(administrator, id, purpose, departmentCode);
            flash.addFlashAttribute("done", "已登记。经安全管理员确认后可用，口令由确认人交付。");
            return "redirect:/organization/programs";
        } catch (RequestRejected refusal) {
            response.setStatus(refusal.kind().status());
            model.addAttribute("problems", refusal.problems());
            model.addAttribute("id", id);
            model.addAttribute("purpose", purpose);
            model.addAttribute("departmentCode", departmentCode);
            return register(TechnicalAccountFilter.EVERYTHING, 1, model);
        }
    }

    @GetMapping("/accounts/programs")
    String programs(TechnicalAccountFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        handover.take(model);
        list(filter, page, model);
        return "organization/confirm-programs";
    }

    @GetMapping("/accounts/programs/export.xlsx")
    @Audited("导出待确认技术账号")
    void exportToConfirm(TechnicalAccountFilter filter, HttpServletResponse response) throws IOException {
        export(filter, response);
    }

    private void list(TechnicalAccountFilter filter, int page, Model model) {
        model.addAttribute("programs", accounts.accounts(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("states", TechnicalAccount.State.values());
        model.addAttribute("allDepartments", organization.departments());
    }

    @PostMapping("/accounts/programs/{id}/confirm")
    @Audited("确认技术账号")
    String confirm(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable String id, RedirectAttributes flash) {
        handover.put(accounts.confirm(securityAdministrator, id), flash);
        flash.addFlashAttribute("done", "已确认技术账号“%s”，它现在可以读取所登记部门的办件。".formatted(id));
        return "redirect:/accounts/programs";
    }

    @PostMapping("/accounts/programs/{id}/end")
    @Audited("停用技术账号")
    String end(@PathVariable String id, RedirectAttributes flash) {
        accounts.end(id);
        flash.addFlashAttribute("done", "技术账号“%s”已停用。".formatted(id));
        return "redirect:/accounts/programs";
    }
}
