package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.MailAddresses;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.AccountAdministration.Issued;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
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

/** 人员管理: accounts and requests for their roles, for the system administrator. */
@Controller
@RequestMapping("/organization/people")
class PeopleController {

    static final ListSheet<Account> SHEET = ListSheet.<Account>named("人员")
            .column("用户名", account -> account.person().id())
            .column("姓名", account -> account.person().name())
            .column("部门代码", account -> account.person().departmentCode())
            .column("部门", account -> account.person().departmentName())
            .column("角色", account -> Role.labels(account.person().roles()))
            .column("账号", account -> account.enabled() ? "正常" : "已停用");

    private final AccountDirectory directory;
    private final Organization organization;
    private final AccountAdministration administration;
    private final MailAddresses addresses;
    private final IssuedPasswordFlash handover;
    private final ListDownload downloads;

    PeopleController(
            AccountDirectory directory,
            Organization organization,
            AccountAdministration administration,
            MailAddresses addresses,
            IssuedPasswordFlash handover,
            ListDownload downloads) {
        this.directory = directory;
        this.addresses = addresses;
        this.organization = organization;
        this.administration = administration;
        this.handover = handover;
        this.downloads = downloads;
    }

    @GetMapping
    @Audited("查看人员名单")
    String list(PeopleFilter filter, @RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("people", directory.people(filter).page(page));
        model.addAttribute("filter", filter);
        model.addAttribute("states", PeopleFilter.State.values());
        addChoices(model);
        return "organization/people";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出人员名单")
    void export(PeopleFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, SHEET, directory.people(filter).whole());
    }

    @GetMapping("/new")
    String empty(@RequestParam(required = false) @Nullable String department, Model model) {
        return form(PersonForm.empty(department), model);
    }

    @PostMapping
    @Audited("新增人员")
    String create(
            @AuthenticationPrincipal Person administrator,
            PersonForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        try {
            return handOver(administration.create(administrator, form), flash);
        } catch (RequestRejected refusal) {
            if (refusal.kind() != RequestRejected.Kind.INVALID) {
                throw refusal;
            }
            response.setStatus(refusal.kind().status());
            model.addAttribute("problems", refusal.problems());
            return form(form, model);
        }
    }

    @GetMapping("/{id}")
    @Audited("查看人员资料")
    String show(@AuthenticationPrincipal Person administrator, @PathVariable String id, Model model) {
        Account account = directory.account(id);
        handover.take(model);
        model.addAttribute("account", account);
        model.addAttribute(
                "department", organization.department(account.person().departmentCode()));
        model.addAttribute("email", addresses.registered(id).orElse(""));
        model.addAttribute("self", administrator.id().equals(id));
        addChoices(model);
        return "organization/person";
    }

    @PostMapping("/{id}/roles")
    @Audited("申请变更人员角色")
    String askForRoles(
            @AuthenticationPrincipal Person administrator,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Set<Role> roles,
            RedirectAttributes flash) {
        administration.askForRoles(administrator, id, Objects.requireNonNullElse(roles, Set.<Role>of()));
        return done("已提交申请，经安全管理员确认后生效。", id, flash);
    }

    @PostMapping("/{id}/password-request")
    @Audited("申请重置口令")
    String askForPassword(
            @AuthenticationPrincipal Person administrator, @PathVariable String id, RedirectAttributes flash) {
        administration.askForPassword(administrator, id);
        return done("已提交申请，经安全管理员确认后可以签发新口令。", id, flash);
    }

    @PostMapping("/{id}/password")
    @Audited("签发新口令")
    String issuePassword(
            @AuthenticationPrincipal Person administrator, @PathVariable String id, RedirectAttributes flash) {
        return handOver(administration.issuePassword(administrator, id), flash);
    }

    /** Shows the password on the next page, once. */
    private String handOver(Issued issued, RedirectAttributes flash) {
        handover.put(issued, flash);
        return "redirect:/organization/people/" + issued.personId();
    }

    private static String done(String sentence, String id, RedirectAttributes flash) {
        flash.addFlashAttribute("done", sentence);
        return "redirect:/organization/people/" + id;
    }

    private String form(PersonForm form, Model model) {
        model.addAttribute("form", form);
        addChoices(model);
        return "organization/new-person";
    }

    private void addChoices(Model model) {
        model.addAttribute("allDepartments", organization.departments());
        model.addAttribute("allRoles", Role.values());
    }
}
