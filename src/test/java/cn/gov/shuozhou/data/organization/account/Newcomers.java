package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;

/** Registers departments and people for tests of other packages, the way the application itself does. */
@TestComponent
public class Newcomers {

    public static final String PASSWORD = "Chu-Shi-Kou-Ling-2026";

    private final Registration registration;
    private final AccountRegistration accountRegistration;
    private final Organization organization;
    private final AccountMapper accounts;

    Newcomers(
            Registration registration,
            AccountRegistration accountRegistration,
            Organization organization,
            AccountMapper accounts) {
        this.accountRegistration = accountRegistration;
        this.registration = registration;
        this.organization = organization;
        this.accounts = accounts;
    }

    public void department(String code, String name, String creditCode) {
        registration.register(new Department(code, name, creditCode, "140600", Level.CITY, Kind.GOVERNMENT, false));
    }

    /** Enters {@code <department>.<group>} with this one role. */
    public String person(String department, Role role) {
        return person(department, role, department + "." + role.group());
    }

    /** Enters a person with this one role. */
    public String person(String department, Role role, String id) {
        accountRegistration.register(id, id, organization.department(department), Set.of(role), PASSWORD);
        return id;
    }

    /** Lets the person go on with the password he has, as if he had chosen it himself. */
    public void settle(String id) {
        accounts.passwordChanged(id, false);
    }

    /** Makes the person's password one that he has to change. */
    public void giveInitialPassword(String id) {
        accounts.passwordChanged(id, true);
    }

    public void takeRoles(String id) {
        Person person = organization.person(id).orElseThrow();
        registration.changeRoles(person, organization.department(person.departmentCode()), Set.of());
    }
}
