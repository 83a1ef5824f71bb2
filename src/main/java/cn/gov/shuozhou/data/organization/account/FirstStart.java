package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.ProcedureRights;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.TaskFilters;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes each start a safe one: role groups and their rights exist, and the engine's administrators' group has a direct
 * member, without which the engine would let a stranger create an administrator (CVE-2026-77226).
 */
@Component
@Order(FirstStart.ORDER)
class FirstStart implements ApplicationRunner {

    static final int ORDER = DemoOrganization.ORDER + 1;

    private final Registration registration;
    private final Organization organization;
    private final ProcedureRights rights;
    private final TaskFilters filters;
    private final FirstAdministrator first;
    private final FirstSecurityAdministrator firstSecurity;
    private final InitialPasswords passwords;

    FirstStart(
            Registration registration,
            Organization organization,
            ProcedureRights rights,
            TaskFilters filters,
            FirstAdministrator first,
            FirstSecurityAdministrator firstSecurity,
            InitialPasswords passwords) {
        this.registration = registration;
        this.organization = organization;
        this.rights = rights;
        this.filters = filters;
        this.first = first;
        this.firstSecurity = firstSecurity;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        registration.createGroups();
        grantRights();
        if (organization.people(Role.SYSTEM_ADMIN).isEmpty()) {
            first.register();
        }
        if (organization.people(Role.SECURITY_ADMIN).isEmpty()) {
            firstSecurity.register();
        }
        registration.keepEngineAdministratorsApart(passwords.nextFor(Registration.PLACEHOLDER));
    }

    private void grantRights() {
        rights.grantProcedures();
        Role.taskWorkers().forEach(role -> rights.openApp(role.group(), "tasklist"));
        filters.offerTo(Role.taskWorkers().stream().map(Role::group).collect(Collectors.toSet()));
        rights.openApp(Role.BUREAU.group(), "cockpit");
        rights.openMonitoring(Role.BUREAU.group());
        rights.showTenants(Role.taskWorkers().stream().map(Role::group).collect(Collectors.toSet()));
        rights.revokeAll(Registration.ENGINE_ADMINISTRATORS);
    }
}
