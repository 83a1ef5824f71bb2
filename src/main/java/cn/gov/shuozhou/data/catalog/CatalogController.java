package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 数据目录: where a department finds the data it needs and learns how to get them. */
@Controller
@RequestMapping("/catalog")
@Article({"第十条", "第十六条", "第十七条", "第十八条"})
class CatalogController {

    private static final String ANSWER_LIMIT = "sharing-answer";

    private final Catalog catalog;
    private final Organization organization;
    private final TimeLimits limits;
    private final PendingChanges changes;
    private final DisputeMarks marks;
    private final UpdateRules rules;
    private final Clock clock;

    CatalogController(
            Catalog catalog,
            Organization organization,
            TimeLimits limits,
            PendingChanges changes,
            DisputeMarks marks,
            UpdateRules rules,
            Clock clock) {
        this.catalog = catalog;
        this.organization = organization;
        this.limits = limits;
        this.changes = changes;
        this.marks = marks;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Person person, CatalogFilter filter, Model model) {
        ResourceQuery query = filter.query();
        model.addAttribute("query", query);
        Catalog.Found found = catalog.found(query);
        model.addAttribute("resources", found.page());
        model.addAttribute("counts", found.counts());
        model.addAttribute("providers", found.providers());
        model.addAttribute("sharingTypes", SharingType.values());
        model.addAttribute("themes", Theme.values());
        model.addAttribute("formats", FormatClass.values());
        model.addAttribute("sorts", ResourceQuery.Sort.values());
        model.addAttribute("keepsSynonyms", person.has(Role.BUREAU));
        return "catalog/list";
    }

    @GetMapping("/{id}")
    String resource(@AuthenticationPrincipal Person person, @PathVariable long id, Model model) {
        Resource resource = catalog.resource(id);
        var items = catalog.items(id);
        model.addAttribute("resource", resource);
        model.addAttribute("items", items);
        model.addAttribute(
                "keepsData",
                person.has(Role.DATA_OFFICER) && resource.providerCode().equals(person.departmentCode()));
        model.addAttribute("access", AccessAdvice.to(resource, items, person, isEnterprise(person), answerTime()));
        model.addAttribute("freshness", Freshness.of(resource, rules.of(resource.updateCycle()), LocalDate.now(clock)));
        model.addAttribute("watchesQuality", watchesQuality(resource, person));
        model.addAttribute("related", catalog.related(resource));
        model.addAttribute("marks", marks.of(id));
        model.addAttribute("mayDoubt", !resource.providerCode().equals(person.departmentCode()));
        changes.of(id, person).ifPresent(change -> model.addAttribute("pendingChange", change));
        return "catalog/resource";
    }

    /** Whoever answers for the resource, and those who watch over the whole city. */
    private static boolean watchesQuality(Resource resource, Person person) {
        boolean own = resource.providerCode().equals(person.departmentCode());
        return own && (person.has(Role.DATA_OFFICER) || person.has(Role.APPROVER))
                || person.has(Role.BUREAU)
                || person.has(Role.LEADING_GROUP)
                || person.has(Role.ANALYST);
    }

    private boolean isEnterprise(Person person) {
        return organization.department(person.departmentCode()).kind() == Kind.PUBLIC_SERVICE_ENTERPRISE;
    }

    private String answerTime() {
        return limits.of(TimeLimits.DEFAULT_RULE_SET, ANSWER_LIMIT).words();
    }
}
