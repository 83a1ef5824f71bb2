package cn.gov.shuozhou.data.organization.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Department.Level;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("示例机构和人员：登记到一半停下的，再次启动时登记齐全")
@PortalTest
class DemoOrganizationTest {

    private static final String FIRST = "first.admin";
    private static final Set<String> ADMINISTRATORS = Set.of(Role.SYSTEM_ADMIN.group());

    private static final Resource DEPARTMENTS = csv("""
            code,name,credit_code,region_code,level,kind
            demo-office,朔州市示例局,11140600MB0000001A,140600,CITY,GOVERNMENT
            """);

    private static final Resource PEOPLE = csv("""
            id,name,department_code,roles
            demo.requester,甲,demo-office,requester
            demo.admin,乙,demo-office,system-admin
            """);

    /** As far as it got before the process was ended. */
    private static final Resource CUT_SHORT = csv("""
            id,name,department_code,roles
            demo.requester,甲,demo-office,requester
            demo.admin,乙,demo-office,nobody-knows
            """);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Registration registration;

    @Autowired
    private AccountRegistration accounts;

    @Autowired
    private Organization organization;

    @Autowired
    private Identities identities;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void asBeforeTheFirstStart() {
        identities.setGroups(FIRST, Set.of(), ADMINISTRATORS);
    }

    @AfterEach
    void asItWas() {
        identities.setGroups(FIRST, ADMINISTRATORS, ADMINISTRATORS);
    }

    @Test
    @DisplayName("没有登记完就停下，什么也不留下")
    void allOrNone() {
        int departments = organization.departments().size();

        assertThatThrownBy(() -> start(CUT_SHORT)).isInstanceOf(NoSuchElementException.class);

        assertThat(organization.departments()).hasSize(departments);
        assertThat(organization.person("demo.requester")).isEmpty();
        assertThat(identities.exists("demo.requester")).isFalse();
    }

    @Test
    @DisplayName("以前的版本只留下了机构，也接着登记人员")
    void goesOnWhereAFormerVersionWasStopped() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            registration.register(new Department(
                    "demo-office", "朔州市示例局", "11140600MB0000001A", "140600", Level.CITY, Kind.GOVERNMENT, true));

            start(PEOPLE);

            assertThat(organization.people(Role.SYSTEM_ADMIN))
                    .extracting(Person::id)
                    .containsExactly("demo.admin");
            assertThat(organization.person("demo.requester")).isPresent();
        });
    }

    @Test
    @DisplayName("已有系统管理员的，不再登记示例")
    void leavesAnInstallationAlone() {
        asItWas();

        start(PEOPLE);

        assertThat(organization.person("demo.requester")).isEmpty();
    }

    /** Started as the application starts it: with the transaction that its bean gets. */
    private void start(Resource people) {
        var demo = (DemoOrganization) beans.initializeBean(
                new DemoOrganization(registration, accounts, organization, DEPARTMENTS, people, "Shuozhou#2026"),
                "demoOrganization");
        try {
            demo.run(new DefaultApplicationArguments());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource csv(String rows) {
        return new ByteArrayResource(rows.getBytes(StandardCharsets.UTF_8));
    }
}
