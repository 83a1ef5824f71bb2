package cn.gov.shuozhou.data.catalog.county;

import cn.gov.shuozhou.data.catalog.health.CatalogHealth;
import cn.gov.shuozhou.data.catalog.health.DepartmentHealth;
import cn.gov.shuozhou.data.catalog.health.HealthFilter;
import cn.gov.shuozhou.data.catalog.health.HealthScope;
import cn.gov.shuozhou.data.catalog.health.HealthTable;
import cn.gov.shuozhou.data.catalog.health.ResourceHealth;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** The departments of the counties: an authority sees those of its own region, the bureau all of them. */
@Service
@Article({"第七条", "第十条"})
class CountyDepartments {

    private final CatalogHealth health;
    private final Organization organization;

    CountyDepartments(CatalogHealth health, Organization organization) {
        this.health = health;
        this.organization = organization;
    }

    /** Those that the person may see and the filter lets pass, with the state of their catalogues. */
    HealthTable table(HealthFilter filter, Person person) {
        return health.table(filter, scope(person));
    }

    /**
     * One of them.
     *
     * @throws RequestRejected not found, also for a department that is not the person's to see
     */
    DepartmentHealth department(String code, Person person) {
        return table(HealthFilter.ofDepartment(code, 1), person).departments().stream()
                .findFirst()
                .orElseThrow(() -> RequestRejected.notFound("本区域没有代码为“%s”的部门。请从“县级目录”进入。".formatted(code)));
    }

    /** Its published resources; none for a department that is not the person's to see. */
    List<ResourceHealth> resources(String code, Person person) {
        return health.resources(HealthFilter.ofDepartment(code, 1), scope(person));
    }

    Predicate<Department> scope(Person person) {
        return person.has(Role.BUREAU)
                ? department -> department.level() == Department.Level.COUNTY
                : HealthScope.ofCounty(organization.department(person.departmentCode()));
    }
}
