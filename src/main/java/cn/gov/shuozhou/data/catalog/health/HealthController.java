package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.catalog.UpdateRules;
import cn.gov.shuozhou.data.catalog.health.KeptHealth.Counted;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 目录健康: the figures by department, and the resources behind each. */
@Controller
@RequestMapping("/catalog/health")
class HealthController {

    private final CatalogHealth health;
    private final KeptHealth kept;
    private final Organization organization;
    private final UpdateRules rules;
    private final ListDownload downloads;

    HealthController(
            CatalogHealth health,
            KeptHealth kept,
            Organization organization,
            UpdateRules rules,
            ListDownload downloads) {
        this.health = health;
        this.kept = kept;
        this.organization = organization;
        this.rules = rules;
        this.downloads = downloads;
    }

    @GetMapping
    String table(HealthFilter filter, @AuthenticationPrincipal Person person, Model model) {
        Counted counted = kept.table(filter, scope(filter, person));
        model.addAttribute("total", counted.table());
        model.addAttribute("asOf", counted.asOf());
        model.addAttribute("departments", Page.cut(counted.table().departments(), filter.number()));
        model.addAttribute("kinds", HealthProblem.KINDS);
        model.addAttribute("rules", rules.all());
        model.addAttribute("sorts", HealthFilter.Sort.values());
        addChoices(filter, person, model);
        return "catalog/health";
    }

    @GetMapping("/resources")
    String resources(HealthFilter filter, @AuthenticationPrincipal Person person, Model model) {
        List<ResourceHealth> resources = health.resources(filter, scope(filter, person));
        model.addAttribute("resources", Page.cut(resources, filter.number()));
        addChoices(filter, person, model);
        return "catalog/health-resources";
    }

    @GetMapping("/export.xlsx")
    @Audited("导出目录健康情况")
    void export(HealthFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        Predicate<Department> scope = scope(filter, person);
        downloads.send(
                response,
                "目录健康情况",
                HealthSheets.of(health.table(filter, scope), health.resources(filter.whole(), scope), rules.all()));
    }

    @GetMapping("/resources/export.xlsx")
    @Audited("导出目录健康资源清单")
    void exportResources(HealthFilter filter, @AuthenticationPrincipal Person person, HttpServletResponse response)
            throws IOException {
        List<ResourceHealth> resources = health.resources(filter, scope(filter, person));
        downloads.send(response, HealthSheets.RESOURCES, Page.whole(resources, resources.size()));
    }

    /** A department that the person may not see is answered like one that does not exist. */
    private Predicate<Department> scope(HealthFilter filter, Person person) {
        Predicate<Department> scope = HealthScope.of(person, organization.department(person.departmentCode()));
        String wanted = filter.department();
        if (wanted != null && organization.departments().stream().noneMatch(scope.and(filter::passes))) {
            throw RequestRejected.notFound("没有代码为“%s”的部门，或者它的目录不由您查看。".formatted(wanted));
        }
        return scope;
    }

    private void addChoices(HealthFilter filter, Person person, Model model) {
        Predicate<Department> scope = HealthScope.of(person, organization.department(person.departmentCode()));
        List<Department> choices =
                organization.departments().stream().filter(scope).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("choices", choices);
        model.addAttribute(
                "regions",
                organization.regions().stream()
                        .filter(region -> choices.stream()
                                .anyMatch(choice -> choice.regionCode().equals(region.code())))
                        .toList());
        model.addAttribute("problems", HealthProblem.values());
        model.addAttribute("own", person.departmentCode());
    }
}
