package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.process.Identities;
import cn.gov.shuozhou.data.process.Todos;
import cn.gov.shuozhou.data.refusal.Refusal;
import cn.gov.shuozhou.data.regulation.Article;
import java.io.Serializable;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with departments and accounts. */
@Service
@Transactional
@Article({"第七条", "第三十一条"})
class OrganizationAdministration {

    /** A password that is shown this once and kept nowhere in readable form. */
    record Issued(String personId, String password) implements Serializable {}

    private final OrganizationMapper mapper;
    private final Organization organization;
    private final Registration registration;
    private final DepartmentRules departmentRules;
    private final PersonRules personRules;
    private final Identities identities;
    private final InitialPasswords passwords;
    private final Todos todos;

    OrganizationAdministration(
            OrganizationMapper mapper,
            Organization organization,
            Registration registration,
            DepartmentRules departmentRules,
            PersonRules personRules,
            Identities identities,
            InitialPasswords passwords,
            Todos todos) {
        this.mapper = mapper;
        this.organization = organization;
        this.registration = registration;
        this.departmentRules = departmentRules;
        this.personRules = personRules;
        this.identities = identities;
        this.passwords = passwords;
        this.todos = todos;
    }

    Department create(DepartmentForm form) {
        Department department = departmentRules.check(form, true);
        registration.register(department);
        return department;
    }

    void change(String code, DepartmentForm form) {
        organization.department(code);
        Department department = departmentRules.check(form.withCode(code), false);
        mapper.updateDepartment(department);
        identities.ensureTenant(code, department.name());
    }

    Issued create(PersonForm form) {
        Person person = personRules.check(form);
        String password = passwords.nextFor(person.id());
        registration.register(
                person.id(), person.name(), organization.department(person.departmentCode()), person.roles(), password);
        return new Issued(person.id(), password);
    }

    void changeRoles(Person administrator, String id, Set<Role> roles) {
        Person person = another(administrator, id);
        requireEnabled(id);
        Department department = organization.department(person.departmentCode());
        RoleRules.check(roles, department);
        registration.changeRoles(person, department, roles);
    }

    /** Ends the account: nobody signs in with it any more. The person stays on record for the cases he worked on. */
    void disable(Person administrator, String id) {
        another(administrator, id);
        requireEnabled(id);
        todos.release(id);
        identities.remove(id);
    }

    /** Opens the account again, with the roles it is to have from now on and a new password. */
    Issued enable(String id, Set<Role> roles) {
        Person person = person(id);
        if (identities.exists(id)) {
            throw Refusal.conflict("账号“%s”没有停用，无需恢复。".formatted(id));
        }
        Department department = organization.department(person.departmentCode());
        RoleRules.check(roles, department);
        String password = passwords.nextFor(id);
        registration.register(id, person.name(), department, roles, password);
        return new Issued(id, password);
    }

    Issued renewPassword(Person administrator, String id) {
        another(administrator, id);
        requireEnabled(id);
        String password = passwords.nextFor(id);
        identities.changePassword(id, password);
        return new Issued(id, password);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow(() -> Refusal.notFound("没有用户名为“%s”的人员。".formatted(id)));
    }

    /** An administrator does not decide on himself, so that there is always one left. */
    private Person another(Person administrator, String id) {
        if (administrator.id().equals(id)) {
            throw Refusal.forbidden("不能更改自己的角色、口令或停用自己的账号。请由另一名系统管理员办理。");
        }
        return person(id);
    }

    private void requireEnabled(String id) {
        if (!identities.exists(id)) {
            throw Refusal.conflict("账号“%s”已停用。请先恢复账号。".formatted(id));
        }
    }
}
