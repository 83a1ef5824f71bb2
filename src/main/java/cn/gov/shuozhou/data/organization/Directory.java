package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Departments and accounts as the administrator looks through them. */
@Service
@Transactional(readOnly = true)
class Directory {

    private final DirectoryMapper mapper;
    private final Organization organization;
    private final Identities identities;
    private final Accounts accounts;
    private final AccountRequests requests;
    private final SignInThrottle throttle;

    Directory(
            DirectoryMapper mapper,
            Organization organization,
            Identities identities,
            Accounts accounts,
            AccountRequests requests,
            SignInThrottle throttle) {
        this.mapper = mapper;
        this.organization = organization;
        this.identities = identities;
        this.accounts = accounts;
        this.requests = requests;
        this.throttle = throttle;
    }

    Page<Department> departments(DepartmentFilter filter, int page) {
        return listing(filter).page(page);
    }

    Page<Account> people(PeopleFilter filter, int page) {
        return listing(filter).page(page);
    }

    /** The departments to be taken away. */
    Page<Department> allDepartments(DepartmentFilter filter) {
        return listing(filter).whole();
    }

    /** The people to be taken away. */
    Page<Account> allPeople(PeopleFilter filter) {
        return listing(filter).whole();
    }

    private Listing<Department> listing(DepartmentFilter filter) {
        return new Listing<>(
                mapper.countDepartments(filter, filter.kindName()),
                (limit, offset) -> mapper.departments(filter, filter.kindName(), limit, offset));
    }

    private Listing<Account> listing(PeopleFilter filter) {
        Collection<String> among = among(filter);
        return new Listing<>(
                mapper.countPeople(filter, among),
                (limit, offset) -> mapper.people(filter, among, limit, offset).stream()
                        .map(row -> account(row.id()))
                        .toList());
    }

    /** Who holds the wanted role, and is locked out if that is asked for; null when neither is. */
    private @Nullable Collection<String> among(PeopleFilter filter) {
        Role role = filter.role();
        boolean locked = filter.state() == PeopleFilter.State.LOCKED;
        if (role == null && !locked) {
            return null;
        }
        List<String> ids = role == null ? mapper.ids() : identities.usersIn(role.group());
        return locked ? throttle.blocked(ids) : ids;
    }

    /**
     * The person of this id with the state of his account.
     *
     * @throws RequestRejected not found
     */
    Account account(String id) {
        Person person =
                organization.person(id).orElseThrow(() -> RequestRejected.notFound("没有用户名为“%s”的人员。".formatted(id)));
        return new Account(person, accounts.standing(id), throttle.state(id).sentence(), requests.waitingFor(id));
    }
}
