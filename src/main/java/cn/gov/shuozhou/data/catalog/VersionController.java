package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
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

    VersionController(Catalog catalog, CatalogVersions versions) {
        this.catalog = catalog;
        this.versions = versions;
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
            Model model) {
        Resource resource = catalog.resource(id);
        List<ResourceVersion> history = versions.history(id);
        int later = after == null ? resource.version() : after;
        int earlier = before == null ? Math.max(1, later - 1) : before;
        model.addAttribute("resource", resource);
        model.addAttribute("history", history);
        model.addAttribute("before", earlier);
        model.addAttribute("after", later);
        model.addAttribute(
                "differences", Differences.between(versions.content(id, earlier), versions.content(id, later)));
        return "catalog/versions";
    }
}
