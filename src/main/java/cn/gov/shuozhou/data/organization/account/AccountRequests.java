package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.RoleRules;
import cn.gov.shuozhou.data.organization.account.AccountRequest.Kind;
import cn.gov.shuozhou.data.organization.account.AccountRequest.Outcome;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 三员分立 at work: the system administrator asks, the security administrator confirms, and only then a role is held or
 * a new password may be issued. Nobody decides about the own account.
 */
@Service
@Transactional
class AccountRequests {

    private final AccountRequestMapper mapper;
    private final AccountMapper accounts;
    private final Organization organization;
    private final Registration registration;
    private final Clock clock;

    AccountRequests(
            AccountRequestMapper mapper,
            AccountMapper accounts,
            Organization organization,
            Registration registration,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.organization = organization;
        this.registration = registration;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<AccountRequest> waitingFor(String personId) {
        return mapper.waitingFor(personId);
    }

    /** Those that wait first, then the latest. */
    @Transactional(readOnly = true)
    Listing<AccountRequest> requests(AccountRequestFilter filter) {
        return new Listing<>(mapper.count(filter), (limit, offset) -> mapper.list(filter, limit, offset));
    }

    /**
     * Asks for these roles instead of the present ones, and takes the place of an earlier request for roles. While there
     * is no security administrator at all, the first one needs no confirmation.
     *
     * @throws RequestRejected invalid when they do not go together or not with the department
     */
    void askForRoles(Person administrator, Person person, Set<Role> roles) {
        RoleRules.check(roles, organization.department(person.departmentCode()));
        AccountRequest request = ask(administrator, person, Kind.ROLES, roles);
        if (roles.equals(Set.of(Role.SECURITY_ADMIN))
                && organization.people(Role.SECURITY_ADMIN).isEmpty()) {
            carryOut(request);
            decide(request, Outcome.FIRST, administrator);
        }
    }

    void askForPassword(Person administrator, Person person) {
        ask(administrator, person, Kind.PASSWORD, Set.of());
    }

    /**
     * Lets the request take effect; sessions of the person end.
     *
     * @throws RequestRejected forbidden when it is about the administrator's own account, conflict when it is decided already
     */
    void confirm(Person securityAdministrator, long id) {
        AccountRequest request = another(securityAdministrator, id);
        decide(request, Outcome.CONFIRMED, securityAdministrator);
        carryOut(request);
    }

    void refuse(Person securityAdministrator, long id) {
        decide(another(securityAdministrator, id), Outcome.REFUSED, securityAdministrator);
    }

    private AccountRequest ask(Person administrator, Person person, Kind kind, Set<Role> roles) {
        mapper.waitingFor(person.id()).stream()
                .filter(earlier -> earlier.kind() == kind)
                .forEach(earlier -> decide(earlier, Outcome.REPLACED, administrator));
        mapper.insert(person.id(), kind, AccountRequest.names(roles), administrator.id(), LocalDateTime.now(clock));
        return mapper.waitingFor(person.id()).stream()
                .filter(request -> request.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private void carryOut(AccountRequest request) {
        String id = request.personId();
        if (request.kind() == Kind.PASSWORD) {
            accounts.letPasswordBeIssued(id);
            return;
        }
        Person person = organization.person(id).orElseThrow();
        Department department = organization.department(person.departmentCode());
        RoleRules.check(request.roles(), department);
        registration.changeRoles(person, department, request.roles());
        AccountStanding standing = accounts.standing(id);
        if (standing != null && standing.enabled()) {
            accounts.endSessions(id);
        } else {
            accounts.setEnabled(id, true);
            accounts.letPasswordBeIssued(id);
        }
    }

    private void decide(AccountRequest request, Outcome outcome, Person by) {
        if (mapper.decide(request.id(), outcome, by.id(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这项申请已经办理，您的操作没有生效。请刷新后查看。");
        }
    }

    private AccountRequest another(Person securityAdministrator, long id) {
        AccountRequest request = mapper.find(id);
        if (request == null) {
            throw RequestRejected.notFound("没有这项申请。请从“账号安全”的列表中办理。");
        }
        if (request.personId().equals(securityAdministrator.id())) {
            throw RequestRejected.forbidden("不能办理关于自己账号的申请。请由另一名安全管理员办理。");
        }
        return request;
    }
}
