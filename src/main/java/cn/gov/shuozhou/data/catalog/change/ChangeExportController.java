package cn.gov.shuozhou.data.catalog.change;

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

/** The list of changes to take away, with the filter of its page. */
@Controller
class ChangeExportController {

    private final CatalogChanges changes;
    private final ListDownload downloads;

    ChangeExportController(CatalogChanges changes, ListDownload downloads) {
        this.changes = changes;
        this.downloads = downloads;
    }

    @GetMapping("/catalog/changes/export.xlsx")
    @Audited("导出目录变更")
    void export(
            @RequestParam(required = false) @Nullable ChangeStatus status,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) ChangeFilter.@Nullable Side side,
            @RequestParam(defaultValue = "") String q,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, sheet(), changes.whole(changes.filter(person, department, side, status, q)));
    }

    private static ListSheet<CatalogChange> sheet() {
        return ListSheet.<CatalogChange>named("目录变更")
                .column("办件编号", CatalogChange::caseNumber)
                .column("资源", CatalogChange::resourceName)
                .column("提供部门", CatalogChange::providerName)
                .column("种类", CatalogChange::kindLabel)
                .column("变更原因", change -> change.reasonKind().label())
                .column("变更理由", CatalogChange::reason)
                .column("变更依据", CatalogChange::basis)
                .column("提出时间", CatalogChange::proposedAt)
                .column("拟生效日期", CatalogChange::plannedOn)
                .column("生效日期", CatalogChange::effectiveOn)
                .column("状态", change -> change.status().label())
                .column("办结时间", CatalogChange::closedAt);
    }
}
