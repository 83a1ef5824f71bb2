package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.Todos;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What system and security administrators do with people and their accounts; each of the two has pages of their own. */
@Service
@Transactional
@Article({"第七条", "第三十一条"})
class AccountAdministration {

    /** A password that is shown this once and kept nowhere in readable form; not serializable, so that no session takes it. */
    record Issued(String personId, String password) {}

    private final Organization organization;
    private final Registration registration;
    private final AccountRegistration accountRegistration;
    private final PersonRules personRules;
    private final Identities identities;
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
            Identities identities,
            InitialPasswords passwords,
            AccountMapper accounts,
            AccountRequests requests,
            SignInThrottle throttle,
            Todos todos) {
        this.organization = organization;
        this.registration = registration;
        this.accountRegistration = accountRegistration;
        this.personRules = personRules;
        this.identities = identities;
        this.passwords = passwords;
        this.accounts = accounts;
        this.requests = requests;
        this.throttle = throttle;
        this.todos = todos;
    }

    /** Enters the person with an initial password; the roles wait for the security administrator. */
    Issued create(Person administrator, PersonForm form) {
        Person person = personRules.check(form);
        String password = passwords.nextFor(person.id());
        accountRegistration.register(
                person.id(), person.name(), organization.department(person.departmentCode()), Set.of(), password);
        accounts.passwordChanged(person.id(), true);
        requests.askForRoles(administrator, person, person.roles());
        return new Issued(person.id(), password);
    }

    /** Asks for other roles; for a disabled account this asks to open it again with these. */
    void askForRoles(Person administrator, String id, Set<Role> roles) {
        requests.askForRoles(administrator, another(administrator, id), roles);
    }

    void askForPassword(Person administrator, String id) {
        Person person = another(administrator, id);
        requireEnabled(id);
        requests.askForPassword(administrator, person);
    }

    /** Issues the new password that a security administrator has confirmed: once, for one change by its owner. */
    Issued issuePassword(Person administrator, String id) {
        another(administrator, id);
        requireEnabled(id);
        if (!standing(id).passwordDue()) {
            throw RequestRejected.conflict("账号“%s”的新口令尚未经安全管理员确认，或者已经签发。请先申请重新签发口令。".formatted(id));
        }
        String password = passwords.nextFor(id);
        identities.changePassword(id, password);
        accounts.passwordChanged(id, true);
        return new Issued(id, password);
    }

    /**
     * Ends the account: sessions end, nobody signs in with it any more, its roles and claimed tasks are given back. The
     * person stays on record for past cases.
     */
    void disable(Person securityAdministrator, String id) {
        Person person = another(securityAdministrator, id);
        requireEnabled(id);
        todos.release(id);
        registration.changeRoles(person, organization.department(person.departmentCode()), Set.of());
        accounts.setEnabled(id, false);
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
            throw RequestRejected.conflict("账号“%s”已停用。请先申请恢复账号。".formatted(id));
        }
    }

    private AccountStanding standing(String id) {
        return Objects.requireNonNull(accounts.standing(id), id);
    }
}
