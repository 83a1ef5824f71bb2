package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.casework.CaseDeadline;
import cn.gov.shuozhou.data.casework.CaseDeadlines;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of cases to take away, each with the filter of its page. */
@Controller
class ApplicationExportController {

    private final SharingApplications applications;
    private final CaseDeadlines deadlines;
    private final ListDownload downloads;

    ApplicationExportController(SharingApplications applications, CaseDeadlines deadlines, ListDownload downloads) {
        this.applications = applications;
        this.deadlines = deadlines;
        this.downloads = downloads;
    }

    @GetMapping("/sharing/applications/export.xlsx")
    @Audited("导出我的申请")
    void own(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        send("我的申请", new ApplicationFilter(person.departmentCode(), null, status, false, q), response);
    }

    @GetMapping("/sharing/received/export.xlsx")
    @Audited("导出收到的申请")
    void received(
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        send("收到的申请", new ApplicationFilter(null, person.departmentCode(), status, overdue, q), response);
    }

    private void send(String title, ApplicationFilter filter, HttpServletResponse response) throws IOException {
        Page<SharingApplication> whole = applications.whole(filter);
        downloads.send(
                response,
                sheet(
                        title,
                        deadlines.ofNumbers(whole.rows().stream()
                                .map(SharingApplication::number)
                                .toList())),
                whole);
    }

    private static ListSheet<SharingApplication> sheet(String title, Map<String, CaseDeadline> limits) {
        return ListSheet.<SharingApplication>named(title)
                .column("办件编号", SharingApplication::caseNumber)
                .column("资源", SharingApplication::resourceName)
                .column("使用部门", SharingApplication::requesterName)
                .column("经办人", SharingApplication::requesterPersonName)
                .column("提供部门", SharingApplication::providerName)
                .column("使用用途", SharingApplication::purpose)
                .column("履职依据", SharingApplication::legalBasis)
                .column("提交时间", SharingApplication::submittedAt)
                .column("期限", application -> dueOn(limits.get(application.number())))
                .column("超期", application -> late(limits.get(application.number())))
                .column("状态", application -> application.status().label())
                .column("办结时间", SharingApplication::closedAt);
    }

    private static @Nullable LocalDate dueOn(@Nullable CaseDeadline limit) {
        return limit == null || limit.deadline() == null
                ? null
                : limit.deadline().dueOn();
    }

    private static String late(@Nullable CaseDeadline limit) {
        return limit == null ? "" : limit.lateWords();
    }
}
