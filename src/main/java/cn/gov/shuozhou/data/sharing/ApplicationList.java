package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseDeadline;
import cn.gov.shuozhou.data.casework.CaseDeadlines;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** A list of applications with their limits: as a page, and to take away. */
@Component
class ApplicationList {

    private final CaseDeadlines deadlines;
    private final ListDownload downloads;

    ApplicationList(CaseDeadlines deadlines, ListDownload downloads) {
        this.deadlines = deadlines;
        this.downloads = downloads;
    }

    void show(Page<SharingApplication> cases, ApplicationFilter filter, Model model) {
        model.addAttribute("cases", cases);
        model.addAttribute("deadlines", limits(cases));
        model.addAttribute("filter", filter);
        model.addAttribute("kinds", ApplicationKind.values());
        model.addAttribute("statuses", ApplicationStatus.submitted());
    }

    void send(String title, Listing<SharingApplication> listing, HttpServletResponse response) throws IOException {
        Page<SharingApplication> whole = listing.whole();
        downloads.send(response, sheet(title, limits(whole)), whole);
    }

    private Map<String, CaseDeadline> limits(Page<SharingApplication> cases) {
        return deadlines.ofNumbers(
                cases.rows().stream().map(SharingApplication::number).toList());
    }

    private static ListSheet<SharingApplication> sheet(String title, Map<String, CaseDeadline> limits) {
        return ListSheet.<SharingApplication>named(title)
                .column("办件编号", SharingApplication::caseNumber)
                .column("种类", application -> application.kind().label())
                .column("资源", SharingApplication::resourceName)
                .column("使用部门", SharingApplication::requesterName)
                .column("经办人", SharingApplication::requesterPersonName)
                .column("提供部门", SharingApplication::providerName)
                .column("使用用途", SharingApplication::purpose)
                .column("履职依据", SharingApplication::legalBasis)
                .column("提交时间", SharingApplication::submittedAt)
                .column("期限", application -> dueOn(limits.get(application.number())))
                .column("超期", application -> late(limits.get(application.number())))
                .column("状态", SharingApplication::statusLabel)
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
