package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.AccountRequest.Kind;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of 账号安全 and of technical accounts to take away, each with the filter of its page. */
@Controller
class AccountExportController {

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

    private static final ListSheet<Account> PEOPLE = DirectoryExportController.PEOPLE.column("登录受限", Account::sentence);

    private static final ListSheet<TechnicalAccount> PROGRAMS = ListSheet.<TechnicalAccount>named("技术账号")
            .column("账号", TechnicalAccount::id)
            .column("用途", TechnicalAccount::purpose)
            .column("可读取的部门", TechnicalAccount::departmentName)
            .column("登记人", TechnicalAccount::registeredBy)
            .column("登记时间", TechnicalAccount::registeredAt)
            .column("确认人", TechnicalAccount::confirmedBy)
            .column("确认时间", TechnicalAccount::confirmedAt)
            .column("停用时间", TechnicalAccount::endedAt)
            .column("状态", program -> program.state().label());

    private final AccountRequests requests;
    private final Directory directory;
    private final TechnicalAccounts programs;
    private final ListDownload downloads;

    AccountExportController(
            AccountRequests requests, Directory directory, TechnicalAccounts programs, ListDownload downloads) {
        this.requests = requests;
        this.directory = directory;
        this.programs = programs;
        this.downloads = downloads;
    }

    @GetMapping("/accounts/export.xlsx")
    @Audited("导出账号申请")
    void requests(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(defaultValue = "false") boolean all,
            HttpServletResponse response)
            throws IOException {
        downloads.send(
                response,
                REQUESTS,
                requests.requests(AccountRequestFilter.of(q, kind, all)).whole());
    }

    @GetMapping("/accounts/people/export.xlsx")
    @Audited("导出人员账号")
    void people(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) PeopleFilter.@Nullable State state,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, PEOPLE, directory.allPeople(PeopleFilter.of(q, department, role, state)));
    }

    @GetMapping("/organization/programs/export.xlsx")
    @Audited("导出技术账号")
    void registered(TechnicalAccountFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, PROGRAMS, programs.accounts(filter).whole());
    }

    @GetMapping("/accounts/programs/export.xlsx")
    @Audited("导出待确认技术账号")
    void confirmed(TechnicalAccountFilter filter, HttpServletResponse response) throws IOException {
        downloads.send(response, PROGRAMS, programs.accounts(filter).whole());
    }
}
