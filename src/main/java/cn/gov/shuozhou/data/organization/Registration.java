package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.process.Identities;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters departments and people in our tables and in the engine alike: a department is a tenant, a role a group. Who
 * holds a city-wide role belongs to all tenants, a county's authority to those of its region.
 */
@Component
@Transactional
class Registration {

    private static final Set<Role> CITY_WIDE = Set.of(Role.BUREAU, Role.LEADING_GROUP);

    private final OrganizationMapper mapper;
    private final Identities identities;

    Registration(OrganizationMapper mapper, Identities identities) {
        this.mapper = mapper;
        this.identities = identities;
    }

    void createGroups() {
        for (Role role : Role.values()) {
            identities.ensureGroup(role.group(), role.label());
        }
    }

    void register(Department department) {
        if (mapper.department(department.code()) == null) {
            mapper.insertDepartment(department);
        }
        identities.ensureTenant(department.code(), department.name());
        CITY_WIDE.forEach(role -> identities.ensureTenantGroup(department.code(), role.group()));
        mapper.departments().stream()
                .filter(other -> other.kind() == Department.Kind.COUNTY_AUTHORITY
                        && other.regionCode().equals(department.regionCode()))
                .flatMap(authority -> mapper.peopleOf(authority.code()).stream())
                .filter(row -> identities.groupsOf(row.id()).contains(Role.COUNTY_AUTHORITY.group()))
                .forEach(row -> identities.ensureTenantUser(department.code(), row.id()));
    }

    /** Enters a person, or renames him and sets his roles anew; the password is used only when he is new. */
    void register(String id, String name, Department department, Set<Role> roles, String password) {
        if (mapper.person(id) == null) {
            mapper.insertPerson(id, name, department.code());
        }
        identities.ensureUser(id, name, password);
        identities.setGroups(id, groups(roles), groups(Set.of(Role.values())));
        identities.ensureTenantUser(department.code(), id);
        if (roles.contains(Role.COUNTY_AUTHORITY)) {
            mapper.departments().stream()
                    .filter(other -> other.regionCode().equals(department.regionCode()))
                    .forEach(other -> identities.ensureTenantUser(other.code(), id));
        }
    }

    private static Set<String> groups(Set<Role> roles) {
        return roles.stream().map(Role::group).collect(Collectors.toSet());
    }
}
