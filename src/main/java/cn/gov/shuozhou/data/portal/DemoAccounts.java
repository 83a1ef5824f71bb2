package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The accounts that someone trying out the 示例数据 will want, for the sign-in page. Never outside the demo profile. */
@Component
@Profile("demo")
class DemoAccounts {

    private final Organization organization;
    private final List<String> shown;
    private final String password;

    DemoAccounts(Organization organization, Environment environment, @Value("${app.demo.password}") String password) {
        this.organization = organization;
        this.shown = Binder.get(environment)
                .bind("app.demo.accounts", Bindable.listOf(String.class))
                .orElse(List.of());
        this.password = password;
    }

    /** One account to try. */
    record Account(String id, String name, String departmentName, String roles) {}

    public List<Account> accounts() {
        return shown.stream()
                .map(organization::person)
                .flatMap(Optional::stream)
                .map(DemoAccounts::account)
                .toList();
    }

    public String password() {
        return password;
    }

    private static Account account(Person person) {
        String roles = person.roles().stream().sorted().map(Role::label).collect(Collectors.joining("、"));
        return new Account(person.id(), person.name(), person.departmentName(), roles);
    }
}
