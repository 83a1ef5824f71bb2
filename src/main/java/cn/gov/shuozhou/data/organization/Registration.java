package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.OrganizationMapper.PersonRow;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters departments and people in our tables and in the engine alike: a department is a tenant, a role a group. Who
 * holds a city-wide role belongs to all tenants, a county's authority to those of its region.
 */
@Component
@Transactional
public class Registration {

    /** The engine's own administrators, to whom it shows everything: no person is one. */
    public static final String ENGINE_ADMINISTRATORS = "camunda-admin";

    /** The one member of that group; without a member, a stranger could become one (CVE-2026-77226). Nobody knows its password. */
    public static final String PLACEHOLDER = "engine-placeholder";

    private static final Set<Role> CITY_WIDE = Set.of(Role.BUREAU, Role.LEADING_GROUP);

    private final OrganizationMapper mapper;
    private final Identities identities;
    private final ApplicationEventPublisher events;

    Registration(OrganizationMapper mapper, Identities identities, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.identities = identities;
        this.events = events;
    }

    public void createGroups() {
        for (Role role : Role.values()) {
            identities.ensureGroup(role.group(), role.label());
        }
        identities.ensureGroup(ENGINE_ADMINISTRATORS, "引擎管理员");
        identities.ensureGroup(Organization.TECHNICAL_ACCOUNTS, "技术账号");
    }

    public void register(Department department) {
        if (mapper.department(department.code()) == null) {
            mapper.insertDepartment(department);
        }
        identities.ensureTenant(department.code(), department.name());
        CITY_WIDE.forEach(role -> identities.ensureTenantGroup(department.code(), role.group()));
        supervise(department);
    }

    /** Lets the county's authority see the department's cases, and an authority those of its region. */
    void supervise(Department department) {
        supervisors(department).forEach(id -> identities.ensureTenantUser(department.code(), id));
        countyStaff(department)
                .forEach(id -> mapper.departments().stream()
                        .filter(other -> other.regionCode().equals(department.regionCode()))
                        .forEach(other -> identities.ensureTenantUser(other.code(), id)));
    }

    /** Takes away what {@link #supervise} has given, before the department's region changes. */
    void endSupervision(Department department) {
        supervisors(department)
                .filter(id -> !staff(department).contains(id))
                .forEach(id -> identities.removeTenantUser(department.code(), id));
        countyStaff(department)
                .forEach(id -> mapper.departments().stream()
                        .filter(other -> other.regionCode().equals(department.regionCode()))
                        .filter(other -> !other.code().equals(department.code()))
                        .forEach(other -> identities.removeTenantUser(other.code(), id)));
    }

    /** Those of the authority of the department's county who hold the role. */
    private Stream<String> supervisors(Department department) {
        return mapper.departments().stream()
                .filter(other -> other.kind() == Department.Kind.COUNTY_AUTHORITY
                        && other.regionCode().equals(department.regionCode()))
                .flatMap(this::countyStaff);
    }

    private Stream<String> countyStaff(Department department) {
        return staff(department).stream().filter(id -> identities.groupsOf(id).contains(Role.COUNTY_AUTHORITY.group()));
    }

    private List<String> staff(Department department) {
        return mapper.peopleOf(department.code()).stream().map(PersonRow::id).toList();
    }

    /** Enters a person, or gives a known one this name and these roles; the password is used only for a new person. */
    public void register(String id, String name, Department department, Set<Role> roles, String password) {
        if (mapper.person(id) == null) {
            mapper.insertPerson(id, name, department.code());
        }
        identities.ensureUser(id, name, password);
        giveRoles(id, department, roles);
    }

    private void giveRoles(String id, Department department, Set<Role> roles) {
        identities.setGroups(id, groups(roles), groups(Set.of(Role.values())));
        identities.ensureTenantUser(department.code(), id);
        if (roles.contains(Role.COUNTY_AUTHORITY)) {
            mapper.departments().stream()
                    .filter(other -> other.regionCode().equals(department.regionCode()))
                    .forEach(other -> identities.ensureTenantUser(other.code(), id));
        }
    }

    /** Gives the person exactly these roles; tenants that a lost role had brought are taken away. */
    public void changeRoles(Person person, Department department, Set<Role> roles) {
        if (person.has(Role.COUNTY_AUTHORITY) && !roles.contains(Role.COUNTY_AUTHORITY)) {
            mapper.departments().stream()
                    .filter(other -> other.regionCode().equals(department.regionCode()))
                    .filter(other -> !other.code().equals(department.code()))
                    .forEach(other -> identities.removeTenantUser(other.code(), person.id()));
        }
        giveRoles(person.id(), department, roles);
        events.publishEvent(new RolesChanged(person, roles));
    }

    /** Leaves the engine's administrators' group to its placeholder alone. */
    public void keepEngineAdministratorsApart(String placeholderPassword) {
        identities.ensureUser(PLACEHOLDER, "占位账号", placeholderPassword);
        identities.ensureMember(PLACEHOLDER, ENGINE_ADMINISTRATORS);
        identities.usersIn(ENGINE_ADMINISTRATORS).stream()
                .filter(member -> !member.equals(PLACEHOLDER))
                .forEach(member -> identities.setGroups(member, Set.of(), Set.of(ENGINE_ADMINISTRATORS)));
    }

    private static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::group).collect(Collectors.toSet());
    }
}
