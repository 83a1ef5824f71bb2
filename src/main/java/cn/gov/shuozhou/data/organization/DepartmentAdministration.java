package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of departments as the system administrator keeps it and looks through it. */
@Service
@Transactional
@Article({"第七条", "第三十一条"})
public class DepartmentAdministration {

    private final DepartmentMapper list;
    private final OrganizationMapper mapper;
    private final Organization organization;
    private final Registration registration;
    private final DepartmentRequests requests;
    private final DepartmentRules rules;
    private final Identities identities;
    private final Clock clock;

    DepartmentAdministration(
            DepartmentMapper list,
            OrganizationMapper mapper,
            Organization organization,
            Registration registration,
            DepartmentRequests requests,
            DepartmentRules rules,
            Identities identities,
            Clock clock) {
        this.list = list;
        this.mapper = mapper;
        this.organization = organization;
        this.registration = registration;
        this.requests = requests;
        this.rules = rules;
        this.identities = identities;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listing<Department> departments(DepartmentFilter filter) {
        return new Listing<>(list.count(filter), (limit, offset) -> list.departments(filter, limit, offset));
    }

    /**
     * Enters the department that the form describes; until a security administrator has confirmed where it stands, nobody
     * in it gets a role.
     *
     * @throws RequestRejected invalid, with every problem
     */
    public Department create(Person administrator, DepartmentForm form) {
        Department department = rules.check(form, true);
        registration.register(department);
        requests.ask(administrator, department, true);
        return department;
    }

    /**
     * Changes name and credit code at once, and asks for the rest.
     *
     * @return whether a security administrator has to confirm region, level and kind
     */
    boolean change(Person administrator, String code, DepartmentForm form) {
        Department before = organization.department(code);
        Department wanted = rules.check(form.withCode(code), false);
        mapper.updateDepartment(wanted.at(before.regionCode(), before.level(), before.kind()));
        if (!wanted.name().equals(before.name())) {
            mapper.insertFormerName(code, before.name(), LocalDateTime.now(clock));
        }
        identities.ensureTenant(code, wanted.name());
        boolean entry = !organization.isConfirmed(code);
        boolean asks = entry || !wanted.standsAs(before);
        if (asks) {
            requests.ask(administrator, wanted, entry);
        }
        return asks;
    }
}
