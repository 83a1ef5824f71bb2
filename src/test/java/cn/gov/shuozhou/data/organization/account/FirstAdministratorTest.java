package cn.gov.shuozhou.data.organization.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.settings.SetupIncomplete;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("首次启动：管理员取自环境变量")
@PortalTest
class FirstAdministratorTest {

    private static final String PASSWORD = "Chu-Shi-Kou-Ling-2026";
    private static final String CREDIT_CODE = "11140600MB00014684";

    @Autowired
    private Registration registration;

    @Autowired
    private AccountRegistration accountRegistration;

    @Autowired
    private Organization organization;

    @Autowired
    private AccountMapper accounts;

    @Autowired
    private Identities identities;

    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest(name = "{0} / {1} / {2}")
    @CsvSource(
            value = {
                "'', Chu-Shi-Kou-Ling-2026, 11140600MB00014684, FIRST_ADMIN_ID",
                "second.admin, '', 11140600MB00014684, FIRST_ADMIN_PASSWORD",
                "second.admin, Chu-Shi-Kou-Ling-2026, '', BUREAU_CREDIT_CODE",
                "管理员, Chu-Shi-Kou-Ling-2026, 11140600MB00014684, FIRST_ADMIN_ID 不正确",
                "second.admin, 123456, 11140600MB00014684, FIRST_ADMIN_PASSWORD 不符合口令要求",
                "second.admin, Chu-Shi-Kou-Ling-2026, 11140600MB00014685, BUREAU_CREDIT_CODE 不正确"
            })
    @DisplayName("缺少或不合要求的，一句话说明，不登记任何人")
    void refusesWhatIsMissingOrWrong(String id, String password, String creditCode, String says) {
        var first = new FirstAdministrator(
                registration, accountRegistration, accounts, identities, id, password, creditCode);

        assertThatThrownBy(first::register).isInstanceOf(SetupIncomplete.class).hasMessageContaining(says);

        assertThat(organization.person("second.admin")).isEmpty();
        assertThat(identities.exists("second.admin")).isFalse();
    }

    @Test
    @DisplayName("缺几项，一次全部说出")
    void namesEverythingAtOnce() {
        var first = new FirstAdministrator(registration, accountRegistration, accounts, identities, "管理员", "", "");

        assertThatThrownBy(first::register)
                .hasMessageContainingAll("FIRST_ADMIN_ID 不正确", "缺少 FIRST_ADMIN_PASSWORD", "缺少 BUREAU_CREDIT_CODE");
    }

    @Test
    @DisplayName("没有 demo 环境就没有示例账号")
    void noDemoAccountWithoutTheDemoProfile() {
        assertThat(identities.exists("human-resources.requester")).isFalse();
        assertThat(identities.checkPassword("first.admin", PASSWORD)).isTrue();
        assertThat(accounts.standing("first.admin").mustChangePassword()).isTrue();
        assertThat(organization.department(Organization.BUREAU).creditCode()).isEqualTo(CREDIT_CODE);
    }

    @Test
    @DisplayName("首任安全管理员也取自环境变量：没有设的照常启动，设错的说明，已有人用的用户名不接受")
    void theFirstSecurityAdministrator() {
        security("", "").register();
        assertThat(organization.people(Role.SECURITY_ADMIN)).isEmpty();
        assertThatThrownBy(security("安全员", "123456")::register)
                .isInstanceOf(SetupIncomplete.class)
                .hasMessageContainingAll("FIRST_SECURITY_ADMIN_ID 不正确", "FIRST_SECURITY_ADMIN_PASSWORD 不符合口令要求");
        assertThatThrownBy(security("first.admin", PASSWORD)::register).hasMessageContaining("已被使用");

        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            security("first.guard", PASSWORD).register();
            assertThat(organization.people(Role.SECURITY_ADMIN))
                    .extracting(Person::id)
                    .containsExactly("first.guard");
            assertThat(accounts.standing("first.guard").mustChangePassword()).isTrue();
        });
    }

    private FirstSecurityAdministrator security(String id, String password) {
        return new FirstSecurityAdministrator(accountRegistration, organization, accounts, identities, id, password);
    }
}
