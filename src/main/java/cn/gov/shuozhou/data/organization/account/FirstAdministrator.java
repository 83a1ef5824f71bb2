package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.CreditCode;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.settings.SetupIncomplete;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The first administrator of a new installation, from the environment: FIRST_ADMIN_ID, FIRST_ADMIN_PASSWORD and the
 * bureau's BUREAU_CREDIT_CODE. Read only while no administrator exists; the password must satisfy the password policy.
 */
@Component
class FirstAdministrator {

    private static final String CITY = "140600";

    private final Registration registration;
    private final AccountRegistration accountRegistration;
    private final AccountMapper accounts;
    private final Identities identities;
    private final EnvironmentAccount account;
    private final String bureauCreditCode;

    FirstAdministrator(
            Registration registration,
            AccountRegistration accountRegistration,
            AccountMapper accounts,
            Identities identities,
            @Value("${FIRST_ADMIN_ID:}") String id,
            @Value("${FIRST_ADMIN_PASSWORD:}") String password,
            @Value("${BUREAU_CREDIT_CODE:}") String bureauCreditCode) {
        this.registration = registration;
        this.accountRegistration = accountRegistration;
        this.accounts = accounts;
        this.identities = identities;
        this.account = new EnvironmentAccount("FIRST_ADMIN", id, password);
        this.bureauCreditCode = bureauCreditCode;
    }

    /**
     * Registers the bureau and its administrator.
     *
     * @throws SetupIncomplete naming each of the three that is missing or not as it must be; nothing is stored then
     */
    void register() {
        List<String> problems = problems();
        if (!problems.isEmpty()) {
            throw new SetupIncomplete(problems);
        }
        Department bureau = new Department(
                Organization.BUREAU, "朔州市政务信息管理局", bureauCreditCode, CITY, Level.CITY, Kind.BUREAU, false);
        registration.register(bureau);
        accountRegistration.register(account.id(), "系统管理员", bureau, Set.of(Role.SYSTEM_ADMIN), account.password());
        // The operator knows the password, and the environment holds it: it has to be changed.
        accounts.passwordChanged(account.id(), true);
    }

    private List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (account.id().isBlank()) {
            problems.add("系统尚无管理员，缺少 FIRST_ADMIN_ID：第一位系统管理员的用户名。只想试用的，请以 demo 环境启动示例数据。");
        } else {
            account.idProblem().ifPresent(problems::add);
        }
        if (account.password().isBlank()) {
            problems.add("系统尚无管理员，缺少 FIRST_ADMIN_PASSWORD：第一位系统管理员的口令。");
        } else {
            account.passwordProblem(identities).ifPresent(problems::add);
        }
        if (bureauCreditCode.isBlank()) {
            problems.add("系统尚无管理员，缺少 BUREAU_CREDIT_CODE：市政务信息管理局的统一社会信用代码。");
        } else if (!CreditCode.isValid(bureauCreditCode)) {
            problems.add("BUREAU_CREDIT_CODE 不正确：统一社会信用代码为 18 位，末位为校验码，请按证书核对。");
        }
        return problems;
    }
}
