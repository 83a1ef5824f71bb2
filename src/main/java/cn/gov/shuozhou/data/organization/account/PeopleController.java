package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Contacts;
import cn.gov.shuozhou.data.organization.MailAddresses;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
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
    private final Contacts contacts;
    private final IssuedPasswordFlash handover;
    private final ListDownload downloads;

    PeopleController(
            AccountDirectory directory,
            Organization organization,
            AccountAdministration administration,
            MailAddresses addresses,
            Contacts contacts,
            IssuedPasswordFlash handover,
            ListDownload downloads) {
        this.directory = directory;
        this.addresses = addresses;
        this.contacts = contacts;
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
            Optional<Issued> code = administration.create(administrator, form);
            return asked(code, "已登记。经安全管理员确认后可以登录，初始口令由确认人交给本人。", form.enteredId(), flash);
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
        model.addAttribute("contact", contacts.of(id).orElseThrow());
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
        Optional<Issued> code =
                administration.askForRoles(administrator, id, Objects.requireNonNullElse(roles, Set.<Role>of()));
        return asked(code, "已提交申请，经安全管理员确认后生效。", id, flash);
    }

    @PostMapping("/{id}/password-request")
    @Audited("申请重置口令")
    String askForPassword(
            @AuthenticationPrincipal Person administrator, @PathVariable String id, RedirectAttributes flash) {
        Optional<Issued> code = administration.askForPassword(administrator, id);
        return asked(code, "已提交申请。经安全管理员确认后，新口令由确认人交给本人。", id, flash);
    }

    /** Says what happens next on the person's page, and shows there the code to hand over, once. */
    private String asked(Optional<Issued> code, String sentence, String id, RedirectAttributes flash) {
        code.ifPresent(issued -> handover.put(issued, flash));
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
