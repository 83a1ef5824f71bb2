package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of publications to take away, with the filter of its page. */
@Controller
class PublicationExportController {

    private static final ListSheet<Publication> SHEET = ListSheet.<Publication>named("目录发布")
            .column("办件编号", Publication::caseNumber)
            .column("资源", Publication::subject)
            .column("提供部门", Publication::departmentName)
            .column("提交次数", Publication::round)
            .column("说明", Publication::note)
            .column("提交人", Publication::submittedByName)
            .column("提交时间", Publication::submittedAt)
            .column("状态", publication -> publication.status().label())
            .column("办结时间", Publication::closedAt);

    private final Publications publications;
    private final ListDownload downloads;

    PublicationExportController(Publications publications, ListDownload downloads) {
        this.publications = publications;
        this.downloads = downloads;
    }

    @GetMapping("/catalog/publications/export.xlsx")
    @Audited("导出目录发布办件")
    void export(
            @RequestParam(required = false) @Nullable PublicationStatus status,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        PublicationFilter filter = publications.filter(person, department, status, overdue, q);
        downloads.send(response, SHEET, publications.list(filter).whole());
    }
}
