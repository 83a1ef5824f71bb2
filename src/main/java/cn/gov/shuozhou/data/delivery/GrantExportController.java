package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.audit.Act;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.report.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of a department's grants to take away, with the filter of its page. */
@Controller
class GrantExportController {

    private final Grants grants;
    private final ListDownload downloads;

    GrantExportController(Grants grants, ListDownload downloads) {
        this.grants = grants;
        this.downloads = downloads;
    }

    @GetMapping("/grants/export.xlsx")
    @Act("导出授权清单")
    void export(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String status,
            HttpServletResponse response)
            throws IOException {
        downloads.send(response, sheet(), grants.whole(person.departmentCode(), GrantFilter.of(q, status)));
    }

    private ListSheet<Grant> sheet() {
        return ListSheet.<Grant>named("我的授权")
                .column("授权编号", Grant::number)
                .column("办件编号", Grant::caseNumber)
                .column("资源", Grant::resourceName)
                .column(
                        "信息项",
                        grant -> grant.items().stream().map(GrantedItem::name).collect(Collectors.joining("、")))
                .column("使用用途", Grant::purpose)
                .column("方式", grant -> grant.mode().label())
                .column("生效日期", Grant::validFrom)
                .column("截止日期", Grant::validTo)
                .column("使用条件", Grant::conditions)
                .column("状态", grant -> grant.status(grants.today()).label());
    }
}
