package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.process.Identities;
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
    private final AccountMapper accounts;
    private final Identities identities;
    private final String id;
    private final String password;
    private final String bureauCreditCode;

    FirstAdministrator(
            Registration registration,
            AccountMapper accounts,
            Identities identities,
            @Value("${FIRST_ADMIN_ID:}") String id,
            @Value("${FIRST_ADMIN_PASSWORD:}") String password,
            @Value("${BUREAU_CREDIT_CODE:}") String bureauCreditCode) {
        this.registration = registration;
        this.accounts = accounts;
        this.identities = identities;
        this.id = id;
        this.password = password;
        this.bureauCreditCode = bureauCreditCode;
    }

    /**
     * Registers the bureau and its administrator.
     *
     * @throws SetupIncomplete when one of the three is missing or not as it must be; nothing is stored then
     */
    void register() {
        if (id.isBlank() || password.isBlank() || bureauCreditCode.isBlank()) {
            throw new SetupIncomplete("系统尚无管理员。首次启动请设置环境变量 FIRST_ADMIN_ID（用户名）、FIRST_ADMIN_PASSWORD（口令）"
                    + "和 BUREAU_CREDIT_CODE（市政务信息管理局统一社会信用代码）；或以 demo 环境启动示例数据。");
        }
        if (!PersonRules.isId(id)) {
            throw new SetupIncomplete("FIRST_ADMIN_ID 不正确：请用 3 至 64 个小写字母、数字、点、下划线或连字符。");
        }
        if (!identities.isAcceptable(id, password)) {
            throw new SetupIncomplete("FIRST_ADMIN_PASSWORD 不符合口令要求：至少 10 位，含大写字母、小写字母、数字和特殊字符，且不得包含用户名。");
        }
        if (!CreditCode.isValid(bureauCreditCode)) {
            throw new SetupIncomplete("BUREAU_CREDIT_CODE 不正确：统一社会信用代码为 18 位，末位为校验码，请按证书核对。");
        }
        Department bureau = new Department(
                Organization.BUREAU, "朔州市政务信息管理局", bureauCreditCode, CITY, Level.CITY, Kind.BUREAU, false);
        registration.register(bureau);
        registration.register(id, "系统管理员", bureau, Set.of(Role.SYSTEM_ADMIN), password);
        // The operator knows it, and it stands in the environment.
        accounts.passwordChanged(id, true);
    }
}
