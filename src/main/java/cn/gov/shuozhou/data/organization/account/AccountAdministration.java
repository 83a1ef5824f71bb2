package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.Todos;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What system and security administrators do with people and their accounts; each of the two has pages of their own. */
@Service
@Transactional
@Article({"第七条", "第三十一条"})
class AccountAdministration {

    private final Organization organization;
    private final Registration registration;
    private final AccountRegistration accountRegistration;
    private final PersonRules personRules;
    private final InitialPasswords passwords;
    private final AccountMapper accounts;
    private final AccountRequests requests;
    private final SignInThrottle throttle;
    private final Todos todos;

    AccountAdministration(
            Organization organization,
            Registration registration,
            AccountRegistration accountRegistration,
            PersonRules personRules,
            InitialPasswords passwords,
            AccountMapper accounts,
            AccountRequests requests,
            SignInThrottle throttle,
            Todos todos) {
        this.organization = organization;
        this.registration = registration;
        this.accountRegistration = accountRegistration;
        this.personRules = personRules;
        this.passwords = passwords;
        this.accounts = accounts;
        this.requests = requests;
        this.throttle = throttle;
        this.todos = todos;
    }

    /**
     * Enters the person; roles and the first password wait for the security administrator, and nobody knows a password
     * until then.
     *
     * @return the activation code that the administrator has to hand over, if any
     */
    Optional<Issued> create(Person administrator, PersonForm form) {
        Person person = personRules.check(form);
        accountRegistration.register(
                person.id(),
                person.name(),
                organization.department(person.departmentCode()),
                Set.of(),
                passwords.nextFor(person.id()));
        accounts.passwordChanged(person.id(), true);
        accounts.passwordDue(person.id());
        return requests.askForRoles(administrator, person, person.roles());
    }

    /** Asks for other roles; for a disabled account this asks to open it again with these. */
    Optional<Issued> askForRoles(Person administrator, String id, Set<Role> roles) {
        return requests.askForRoles(administrator, another(administrator, id), roles);
    }

    Optional<Issued> askForPassword(Person administrator, String id) {
        Person person = another(administrator, id);
        requireEnabled(id);
        return requests.askForPassword(administrator, person);
    }

    /**
     * Ends the account: sessions end, nobody signs in with it any more, its roles and claimed tasks are given back. The
     * person stays on record for past cases.
     */
    void disable(Person securityAdministrator, String id) {
        Person person = another(securityAdministrator, id);
        if (accounts.disable(id) == 0) {
            throw disabled(id);
        }
        todos.release(id);
        registration.changeRoles(person, organization.department(person.departmentCode()), Set.of());
    }

    /** Allows sign-ins with this name again at once. */
    void unlock(Person securityAdministrator, String id) {
        another(securityAdministrator, id);
        throttle.unlock(id);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow(() -> RequestRejected.notFound("没有用户名为“%s”的人员。".formatted(id)));
    }

    /** No administrator decides on the own account, so that there is always one left. */
    private Person another(Person administrator, String id) {
        if (administrator.id().equals(id)) {
            throw RequestRejected.forbidden("不能在这里变更、解锁或停用自己的账号。请由另一名管理员办理。");
        }
        return person(id);
    }

    private void requireEnabled(String id) {
        if (!standing(id).enabled()) {
            throw disabled(id);
        }
    }

    private static RequestRejected disabled(String id) {
        return RequestRejected.conflict("账号“%s”已停用。请先申请恢复账号。".formatted(id));
    }

    private AccountStanding standing(String id) {
        return Objects.requireNonNull(accounts.standing(id), id);
    }
}
