package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 历次版本: what a resource was, and what of it has changed. */
@Controller
@Article("第十二条")
class VersionController {

    private final Catalog catalog;
    private final CatalogVersions versions;
    private final ListDownload downloads;

    VersionController(Catalog catalog, CatalogVersions versions, ListDownload downloads) {
        this.catalog = catalog;
        this.versions = versions;
        this.downloads = downloads;
    }

    /**
     * The history, and two versions beside each other.
     *
     * @param before the earlier version; the one before the live one if not given
     * @param after the later version; the live one if not given
     */
    @GetMapping("/catalog/{id}/versions")
    String versions(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer before,
            @RequestParam(required = false) @Nullable Integer after,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Resource resource = catalog.resource(id);
        List<ResourceVersion> history = versions.history(id);
        int later = after == null ? resource.version() : after;
        int earlier = before == null ? Math.max(1, later - 1) : before;
        model.addAttribute("resource", resource);
        model.addAttribute("history", history);
        model.addAttribute("shown", Page.cut(history, page));
        model.addAttribute("before", earlier);
        model.addAttribute("after", later);
        model.addAttribute(
                "differences", Differences.between(versions.content(id, earlier), versions.content(id, later)));
        return "catalog/versions";
    }

    @GetMapping("/catalog/{id}/versions/export.xlsx")
    @Audited("导出历次版本")
    void export(@PathVariable long id, HttpServletResponse response) throws IOException {
        Resource resource = catalog.resource(id);
        List<ResourceVersion> history = versions.history(id);
        ListSheet<ResourceVersion> sheet = ListSheet.<ResourceVersion>named("历次版本")
                .column("信息资源代码", version -> resource.code())
                .column("信息资源名称", version -> resource.name())
                .column("版本", ResourceVersion::version)
                .column("生效时间", ResourceVersion::effectiveAt)
                .column("办件编号", ResourceVersion::caseNumber)
                .column("说明", version -> version.standing(resource.version()));
        downloads.send(response, sheet, Page.whole(history, history.size()));
    }
}
