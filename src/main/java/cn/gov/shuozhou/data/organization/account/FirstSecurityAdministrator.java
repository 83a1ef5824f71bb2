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
    private final String id;
    private final String password;

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
        this.id = id;
        this.password = password;
    }

    /**
     * Registers the security administrator; does without when the environment names none.
     *
     * @throws SetupIncomplete naming what is not as it must be; nothing is stored then
     */
    void register() {
        if (id.isBlank() && password.isBlank()) {
            LOG.warn("还没有安全管理员，账号申请无人确认。请设置 FIRST_SECURITY_ADMIN_ID 和 FIRST_SECURITY_ADMIN_PASSWORD 后重新启动。");
            return;
        }
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new SetupIncomplete(problems);
        }
        Department bureau = organization.department(Organization.BUREAU);
        registration.register(id, "安全管理员", bureau, Set.of(Role.SECURITY_ADMIN), password);
        // The operator knows the password, and the environment holds it: it has to be changed.
        accounts.passwordChanged(id, true);
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!PersonRules.isId(id)) {
            problems.add("FIRST_SECURITY_ADMIN_ID 不正确：请用 3 至 64 个小写字母、数字、点、下划线或连字符。");
        } else if (identities.exists(id)) {
            problems.add("FIRST_SECURITY_ADMIN_ID 已被使用：安全管理员不得由已有账号兼任，请换一个用户名。");
        }
        if (!identities.isAcceptable(id, password)) {
            problems.add("FIRST_SECURITY_ADMIN_PASSWORD 不符合口令要求：至少 10 位，含大写字母、小写字母、数字和特殊字符，且不得包含用户名。");
        }
        return problems;
    }
}
