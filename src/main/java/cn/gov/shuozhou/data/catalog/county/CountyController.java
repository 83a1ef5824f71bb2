package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.CaseTallies;
import cn.gov.shuozhou.data.catalog.health.DepartmentHealth;
import cn.gov.shuozhou.data.catalog.health.HealthFilter;
import cn.gov.shuozhou.data.catalog.health.HealthProblem;
import cn.gov.shuozhou.data.catalog.health.HealthTable;
import cn.gov.shuozhou.data.catalog.health.ResourceHealth;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RefusedOnPage;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 县级目录: the departments of a county as its authority watches over them, and the bureau over all. */
@Controller
@RequestMapping("/catalog/county")
class CountyController {

    private final CountyDepartments departments;
    private final CatalogComments comments;
    private final List<CaseTallies> cases;
    private final Organization organization;
    private final ListDownload downloads;

    CountyController(
            CountyDepartments departments,
            CatalogComments comments,
            List<CaseTallies> cases,
            Organization organization,
            ListDownload downloads) {
        this.departments = departments;
        this.comments = comments;
        this.cases = List.copyOf(cases);
        this.organization = organization;
        this.downloads = downloads;
    }

    @GetMapping
    String table(HealthFilter filter, @AuthenticationPrincipal Person person, Model model) {
        HealthTable table = departments.table(filter, person);
        model.addAttribute("filter", filter);
        model.addAttribute("total", table);
        model.addAttribute("departments", Page.cut(table.departments(), filter.number()));
        model.addAttribute("tallies", comments.tallies());
        model.addAttribute("cases", CaseColumn.of(cases));
        model.addAttribute("kinds", HealthProblem.KINDS);
        model.addAttribute("problems", HealthProblem.values());
        var visible = organization.departments().stream()
                .filter(departments.scope(person))
                .toList();
        model.addAttribute(
                "regions",
                organization.regions().stream()
                        .filter(region -> visible.stream()
                                .anyMatch(one -> one.regionCode().equals(region.code())))
                        .toList());
        return "catalog/county";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出县级目录情况")
    void export(HealthFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        List<DepartmentHealth> rows = departments.table(filter, person).departments();
        downloads.send(
                response, CountySheet.with(comments.tallies(), CaseColumn.of(cases)), Page.whole(rows, rows.size()));
    }

    @GetMapping("/{code}")
    ModelAndView department(
            @PathVariable String code,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        DepartmentHealth department = departments.department(code, person);
        List<ResourceHealth> resources = departments.resources(code, person);
        return new ModelAndView("catalog/county-department")
                .addObject("one", department)
                .addObject("cases", CaseColumn.of(cases))
                .addObject("kinds", HealthProblem.KINDS)
                .addObject("resources", Page.cut(resources, page))
                .addObject("all", resources)
                .addObject("comments", comments.page(new CommentFilter(null, code, null, 1), person))
                .addObject("writes", person.has(Role.COUNTY_AUTHORITY));
    }

    @PostMapping("/{code}/comments")
    @Audited("对县级部门目录提出意见")
    Object write(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable Long resource,
            @RequestParam(defaultValue = "") String text,
            @AuthenticationPrincipal Person person,
            RedirectAttributes flash) {
        try {
            boolean told = comments.write(code, resource, text, person);
            flash.addFlashAttribute("done", told ? "意见已提出，已通知该部门数据专员。" : "意见已记录。该部门还没有数据专员，暂时无人收到通知。");
            return "redirect:/catalog/county/" + code;
        } catch (RequestRejected refusal) {
            return RefusedOnPage.again(refusal, () -> department(code, 1, person))
                    .addObject("text", text)
                    .addObject("chosen", resource == null ? List.of() : List.of(resource));
        }
    }
}
