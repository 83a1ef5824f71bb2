package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.RequestOutcome;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.RoleRules;
import cn.gov.shuozhou.data.organization.account.AccountRequest.Kind;
import cn.gov.shuozhou.data.organization.account.Issued.What;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 三员分立 at work: the system administrator asks, a security administrator confirms and hands over the first password.
 * An administrator's account takes two: one is given the activation code, the other the password, and only its owner
 * gets both. The code is the first security administrator's who confirms; while there are not two who could confirm, it
 * is that of whoever asks. Nobody decides about the own account.
 */
@Service
@Transactional
class AccountRequests {

    private static final int TWO = 2;

    private final AccountRequestMapper mapper;
    private final AccountMapper accounts;
    private final Organization organization;
    private final Registration registration;
    private final Identities identities;
    private final InitialPasswords secrets;
    private final Clock clock;

    AccountRequests(
            AccountRequestMapper mapper,
            AccountMapper accounts,
            Organization organization,
            Registration registration,
            Identities identities,
            InitialPasswords secrets,
            Clock clock) {
        this.mapper = mapper;
        this.accounts = accounts;
        this.organization = organization;
        this.registration = registration;
        this.identities = identities;
        this.secrets = secrets;
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
     * Asks for these roles instead of the present ones, and takes the place of an earlier request for roles.
     *
     * @return the activation code that the administrator has to hand over; empty when another will, or none is needed
     * @throws RequestRejected invalid when they do not go together or not with the department
     */
    Optional<Issued> askForRoles(Person administrator, Person person, Set<Role> roles) {
        RoleRules.check(roles, organization.department(person.departmentCode()));
        return ask(administrator, person, Kind.ROLES, roles);
    }

    /** Asks for a new password; the code as for roles. */
    Optional<Issued> askForPassword(Person administrator, Person person) {
        return ask(administrator, person, Kind.PASSWORD, Set.of());
    }

    /**
     * Lets the request take effect, or, when an administrator's account still waits for its code, gives the code and
     * leaves the rest to another. Sessions of the person end.
     *
     * @return what the security administrator has to hand over; empty when the person goes on with the password of old
     * @throws RequestRejected forbidden when it is about the administrator's own account or another has to confirm,
     *     conflict when it is decided already
     */
    Optional<Issued> confirm(Person securityAdministrator, long id) {
        AccountRequest request = another(securityAdministrator, id);
        Person person = organization.person(request.personId()).orElseThrow();
        boolean administrator = request.opensAdministrator(person);
        if (administrator && request.codeBy() == null) {
            return Optional.of(giveCode(request, securityAdministrator));
        }
        if (securityAdministrator.id().equals(request.codeBy())) {
            throw RequestRejected.forbidden("这项申请的启用码由您交付，须由另一名安全管理员确认并交付口令。");
        }
        decide(request, RequestOutcome.CONFIRMED, securityAdministrator);
        return carryOut(request, person, administrator ? request.codeHash() : null);
    }

    void refuse(Person securityAdministrator, long id) {
        decide(another(securityAdministrator, id), RequestOutcome.REFUSED, securityAdministrator);
    }

    private Optional<Issued> ask(Person administrator, Person person, Kind kind, Set<Role> roles) {
        mapper.waitingFor(person.id()).stream()
                .filter(earlier -> earlier.kind() == kind)
                .forEach(earlier -> decide(earlier, RequestOutcome.REPLACED, administrator));
        mapper.insert(person.id(), kind, AccountRequest.names(roles), administrator.id(), LocalDateTime.now(clock));
        AccountRequest request = mapper.waitingFor(person.id()).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return request.opensAdministrator(person) && !twoCanConfirm(person)
                ? Optional.of(giveCode(request, administrator))
                : Optional.empty();
    }

    private boolean twoCanConfirm(Person person) {
        return organization.people(Role.SECURITY_ADMIN).stream()
                        .filter(other -> !other.id().equals(person.id()))
                        .count()
                >= TWO;
    }

    private Issued giveCode(AccountRequest request, Person to) {
        String code = secrets.nextFor(request.personId());
        if (mapper.giveCode(request.id(), to.id(), ActivationCode.hash(code)) == 0) {
            throw alreadyDecided();
        }
        return new Issued(request.personId(), What.ACTIVATION_CODE, code);
    }

    private Optional<Issued> carryOut(AccountRequest request, Person person, @Nullable String codeHash) {
        String id = person.id();
        AccountStanding standing = Objects.requireNonNull(accounts.standing(id), id);
        if (request.kind() == Kind.ROLES) {
            giveRoles(person, request.roles());
        } else if (!standing.enabled()) {
            throw RequestRejected.conflict("账号“%s”已停用，不能签发口令。请系统管理员先申请恢复账号。".formatted(id));
        }
        boolean issue = request.kind() == Kind.PASSWORD
                || !standing.enabled()
                || standing.passwordDue()
                || codeHash != null && standing.mustChangePassword();
        accounts.open(id, issue || standing.mustChangePassword() || codeHash != null, codeHash);
        return issue ? Optional.of(issuePassword(id)) : Optional.empty();
    }

    private void giveRoles(Person person, Set<Role> roles) {
        Department department = organization.department(person.departmentCode());
        RoleRules.check(roles, department);
        if (!organization.isConfirmed(department.code())) {
            throw RequestRejected.conflict("部门“%s”的行政区划和类别还没有确认。请先在“机构”中确认。".formatted(department.name()));
        }
        registration.changeRoles(person, department, roles);
    }

    private Issued issuePassword(String id) {
        String password = secrets.nextFor(id);
        identities.changePassword(id, password);
        return new Issued(id, What.PASSWORD, password);
    }

    private void decide(AccountRequest request, RequestOutcome outcome, Person by) {
        if (mapper.decide(request.id(), outcome, by.id(), LocalDateTime.now(clock)) == 0) {
            throw alreadyDecided();
        }
    }

    private static RequestRejected alreadyDecided() {
        return RequestRejected.conflict("这项申请已经办理，您的操作没有生效。请刷新后查看。");
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
