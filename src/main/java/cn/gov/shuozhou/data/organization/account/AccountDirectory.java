package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and their accounts as administrators look through them. */
@Service
@Transactional(readOnly = true)
class AccountDirectory {

    private final PeopleMapper mapper;
    private final Organization organization;
    private final Identities identities;
    private final Accounts accounts;
    private final AccountRequests requests;
    private final SignInThrottle throttle;

    AccountDirectory(
            PeopleMapper mapper,
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

    Listing<Account> people(PeopleFilter filter) {
        Collection<String> among = among(filter);
        return new Listing<>(
                mapper.count(filter, among),
                (limit, offset) -> mapper.people(filter, among, limit, offset).stream()
                        .map(this::account)
                        .toList());
    }

    /** The accounts with the wanted role and, if asked for, blocked sign-in; null when the filter asks for neither. */
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
     * The person of this id with the state of the account.
     *
     * @throws RequestRejected not found
     */
    Account account(String id) {
        Person person =
                organization.person(id).orElseThrow(() -> RequestRejected.notFound("没有用户名为“%s”的人员。".formatted(id)));
        return new Account(person, accounts.standing(id), throttle.state(id).sentence(), requests.waitingFor(id));
    }
}
