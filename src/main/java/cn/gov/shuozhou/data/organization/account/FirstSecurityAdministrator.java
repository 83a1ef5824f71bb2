package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.settings.SetupIncomplete;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The first security administrator, from the environment: FIRST_SECURITY_ADMIN_ID and FIRST_SECURITY_ADMIN_PASSWORD. Read
 * only while there is none. A system administrator cannot register one alone: whoever knew that password could confirm
 * all that is asked for.
 */
@Component
class FirstSecurityAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstSecurityAdministrator.class);

    private final AccountRegistration registration;
    private final Organization organization;
    private final AccountMapper accounts;
    private final Identities identities;
    private final EnvironmentAccount account;

    FirstSecurityAdministrator(
            AccountRegistration registration,
            Organization organization,
            AccountMapper accounts,
            Identities identities,
            @Value("${FIRST_SECURITY_ADMIN_ID:}") String id,
            @Value("${FIRST_SECURITY_ADMIN_PASSWORD:}") String password) {
        this.registration = registration;
        this.organization = organization;
        this.accounts = accounts;
        this.identities = identities;
        this.account = new EnvironmentAccount("FIRST_SECURITY_ADMIN", id, password);
    }

    /**
     * Registers the security administrator; does without when the environment names none.
     *
     * @throws SetupIncomplete naming what is not as it must be; nothing is stored then
     */
    void register() {
        if (account.id().isBlank() && account.password().isBlank()) {
            LOG.warn("还没有安全管理员，账号申请无人确认。请设置 FIRST_SECURITY_ADMIN_ID 和 FIRST_SECURITY_ADMIN_PASSWORD 后重新启动。");
            return;
        }
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new SetupIncomplete(problems);
        }
        Department bureau = organization.department(Organization.BUREAU);
        registration.register(account.id(), "安全管理员", bureau, Set.of(Role.SECURITY_ADMIN), account.password());
        // The operator knows the password, and the environment holds it: it has to be changed.
        accounts.passwordChanged(account.id(), true);
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        account.idProblem().ifPresent(problems::add);
        if (problems.isEmpty() && identities.exists(account.id())) {
            problems.add("FIRST_SECURITY_ADMIN_ID 已被使用：安全管理员不得由已有账号兼任，请换一个用户名。");
        }
        account.passwordProblem(identities).ifPresent(problems::add);
        return problems;
    }
}
