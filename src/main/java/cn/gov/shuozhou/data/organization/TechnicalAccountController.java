package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
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

    private final TechnicalAccounts accounts;
    private final Organization organization;
    private final IssuedPasswordFlash handover;

    TechnicalAccountController(TechnicalAccounts accounts, Organization organization, IssuedPasswordFlash handover) {
        this.accounts = accounts;
        this.organization = organization;
        this.handover = handover;
    }

    @GetMapping("/organization/programs")
    String register(TechnicalAccountFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        handover.take(model);
        list(filter, page, model);
        return "organization/programs";
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
            handover.put(accounts.register(administrator, id, purpose, departmentCode), flash);
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
        list(filter, page, model);
        return "organization/confirm-programs";
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
        accounts.confirm(securityAdministrator, id);
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
