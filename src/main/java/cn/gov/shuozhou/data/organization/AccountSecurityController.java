package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号安全: the security administrator confirms what is asked, unlocks and disables. */
@Controller
@RequestMapping("/accounts")
class AccountSecurityController {

    private final Directory directory;
    private final Organization organization;
    private final OrganizationAdministration administration;
    private final AccountRequests requests;

    AccountSecurityController(
            Directory directory,
            Organization organization,
            OrganizationAdministration administration,
            AccountRequests requests) {
        this.directory = directory;
        this.organization = organization;
        this.administration = administration;
        this.requests = requests;
    }

    @GetMapping
    @Audited("查看账号申请")
    String requests(
            @AuthenticationPrincipal Person securityAdministrator,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) AccountRequest.@Nullable Kind kind,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        AccountRequestFilter filter = AccountRequestFilter.of(q, kind, all);
        model.addAttribute("requests", requests.requests(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", AccountRequest.Kind.values());
        model.addAttribute("self", securityAdministrator.id());
        return "organization/account-requests";
    }

    @PostMapping("/requests/{id}/confirm")
    @Audited("确认账号申请")
    String confirm(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable long id, RedirectAttributes flash) {
        requests.confirm(securityAdministrator, id);
        flash.addFlashAttribute("done", "已确认，申请已生效。对方已登录的，须重新登录。");
        return "redirect:/accounts";
    }

    @PostMapping("/requests/{id}/refuse")
    @Audited("不同意账号申请")
    String refuse(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable long id, RedirectAttributes flash) {
        requests.refuse(securityAdministrator, id);
        flash.addFlashAttribute("done", "已登记不同意，账号没有变化。");
        return "redirect:/accounts";
    }

    @GetMapping("/people")
    @Audited("查看人员账号")
    String people(
            @AuthenticationPrincipal Person securityAdministrator,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) PeopleFilter.@Nullable State state,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        PeopleFilter filter = PeopleFilter.of(q, department, role, state);
        model.addAttribute("people", directory.people(filter, page));
        model.addAttribute("filter", filter);
        model.addAttribute("allDepartments", organization.departments());
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("states", PeopleFilter.State.values());
        model.addAttribute("self", securityAdministrator.id());
        return "organization/account-people";
    }

    @PostMapping("/people/{id}/disable")
    @Audited("停用账号")
    String disable(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable String id, RedirectAttributes flash) {
        administration.disable(securityAdministrator, id);
        flash.addFlashAttribute("done", "账号“%s”已停用：登录已结束，角色已收回，所签收的待办已退回本部门。".formatted(id));
        return "redirect:/accounts/people";
    }

    @PostMapping("/people/{id}/unlock")
    @Audited("解锁账号")
    String unlock(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable String id, RedirectAttributes flash) {
        administration.unlock(securityAdministrator, id);
        flash.addFlashAttribute("done", "账号“%s”已解锁，现在可以登录。".formatted(id));
        return "redirect:/accounts/people";
    }
}
