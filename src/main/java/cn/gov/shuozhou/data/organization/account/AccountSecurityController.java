package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Issued.What;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
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

    private static final ListSheet<AccountRequest> REQUESTS = ListSheet.<AccountRequest>named("账号申请")
            .column("用户名", AccountRequest::personId)
            .column("姓名", AccountRequest::personName)
            .column("部门", AccountRequest::departmentName)
            .column("申请", request -> request.kind().label())
            .column("角色", request -> Role.labels(request.roles()))
            .column("提出人", AccountRequest::requestedBy)
            .column("提出时间", AccountRequest::requestedAt)
            .column("状态", request -> request.outcome().label())
            .column("办理人", AccountRequest::decidedBy)
            .column("办理时间", AccountRequest::decidedAt);

    private static final ListSheet<Account> PEOPLE = PeopleController.SHEET.column("登录受限", Account::sentence);

    private final AccountDirectory directory;
    private final Organization organization;
    private final AccountAdministration administration;
    private final AccountRequests requests;
    private final IssuedPasswordFlash handover;
    private final ListDownload downloads;

    AccountSecurityController(
            AccountDirectory directory,
            Organization organization,
            AccountAdministration administration,
            AccountRequests requests,
            IssuedPasswordFlash handover,
            ListDownload downloads) {
        this.directory = directory;
        this.organization = organization;
        this.administration = administration;
        this.requests = requests;
        this.handover = handover;
        this.downloads = downloads;
    }

    @GetMapping
    @Audited("查看账号申请")
    String requests(
            @AuthenticationPrincipal Person securityAdministrator,
            AccountRequestFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        handover.take(model);
        model.addAttribute("requests", requests.requests(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", AccountRequest.Kind.values());
        model.addAttribute("self", securityAdministrator.id());
        return "organization/account-requests";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出账号申请")
    void exportRequests(AccountRequestFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, REQUESTS, requests.requests(filter).whole());
    }

    @PostMapping("/requests/{id}/confirm")
    @Audited("确认账号申请")
    String confirm(
            @AuthenticationPrincipal Person securityAdministrator, @PathVariable long id, RedirectAttributes flash) {
        Optional<Issued> issued = requests.confirm(securityAdministrator, id);
        issued.ifPresent(secret -> handover.put(secret, flash));
        boolean half =
                issued.filter(secret -> secret.what() == What.ACTIVATION_CODE).isPresent();
        flash.addFlashAttribute("done", half ? "已同意。管理员账号须由另一名安全管理员再确认，届时生效。" : "已确认，申请已生效。对方已登录的，须重新登录。");
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
            PeopleFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("people", directory.people(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("allDepartments", organization.departments());
        model.addAttribute("allRoles", Role.values());
        model.addAttribute("states", PeopleFilter.State.values());
        model.addAttribute("self", securityAdministrator.id());
        return "organization/account-people";
    }

    @GetMapping("/people/export.xlsx")
    @Audited("导出人员账号")
    void exportPeople(PeopleFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, PEOPLE, directory.people(filter).whole());
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
