package cn.gov.shuozhou.data.opening.portal;

import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.index.Facet;
import cn.gov.shuozhou.data.opening.index.OpenIndex;
import cn.gov.shuozhou.data.opening.index.OpenQuery;
import cn.gov.shuozhou.data.opening.index.OpenResult;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages on which anybody finds and looks at open data (第二十二条). Null instead of a page: the visitor has it already. */
@Controller
class OpenPageController {

    private static final int NEWEST = 8;

    private final OpenCatalog catalog;
    private final OpenIndex index;
    private final OpenDetails details;

    OpenPageController(OpenCatalog catalog, OpenIndex index, OpenDetails details) {
        this.catalog = catalog;
        this.index = index;
        this.details = details;
    }

    @GetMapping("/open")
    @Nullable
    String home(Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenResult newest = index.search(OpenQuery.newest());
        if (PageTag.isKnown(request, response, newest)) {
            return null;
        }
        model.addAttribute("total", newest.page().total());
        model.addAttribute("newest", newest.page().rows().stream().limit(NEWEST).toList());
        model.addAttribute("themes", newest.facets().get(Facet.THEME));
        model.addAttribute("openings", newest.facets().get(Facet.OPENING));
        model.addAttribute(
                "departments",
                Objects.requireNonNull(newest.facets().get(Facet.DEPARTMENT)).size());
        return "opening/home";
    }

    @GetMapping("/open/resources")
    @Nullable
    String list(OpenFilter filter, Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenResult result = index.search(filter.query());
        if (PageTag.isKnown(request, response, filter, result)) {
            return null;
        }
        model.addAttribute("query", filter.query());
        model.addAttribute("asked", filter.address());
        model.addAttribute("resources", result.page());
        model.addAttribute("facets", FacetView.all(filter, result));
        model.addAttribute("sorts", OpenQuery.Sort.values());
        return "opening/list";
    }

    @GetMapping("/open/resources/{category}/{sequence}")
    @Nullable
    String resource(
            @PathVariable String category,
            @PathVariable String sequence,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenDetail detail = details.of(catalog.required(category + "/" + sequence));
        if (PageTag.isKnown(request, response, detail)) {
            return null;
        }
        model.addAttribute("detail", detail);
        model.addAttribute("resource", detail.entry().resource());
        return "opening/resource";
    }

    @GetMapping("/open/departments")
    @Nullable
    String departments(Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenResult all = index.search(OpenQuery.newest());
        if (PageTag.isKnown(request, response, all.facets())) {
            return null;
        }
        model.addAttribute("departments", all.facets().get(Facet.DEPARTMENT));
        return "opening/departments";
    }

    @GetMapping("/open/departments/{code}")
    @Nullable
    String department(
            @PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        OpenResult newest = index.search(new OpenQuery("", Map.of(Facet.DEPARTMENT, code), OpenQuery.Sort.UPDATED, 1));
        if (newest.page().rows().isEmpty()) {
            throw RequestRejected.notFound("没有这个部门，或者它还没有开放数据。请从“部门”页查找。");
        }
        if (PageTag.isKnown(request, response, newest)) {
            return null;
        }
        var resource = newest.page().rows().get(0).resource();
        model.addAttribute("department", new Facet.Choice(code, resource.providerName()));
        model.addAttribute("resources", newest.page());
        model.addAttribute("openings", newest.facets().get(Facet.OPENING));
        return "opening/department";
    }

    @GetMapping("/open/licence/1.0")
    String licence() {
        return "opening/licence";
    }
}
