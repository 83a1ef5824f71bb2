package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.organization.OrganizationMapper.PersonRow;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.process.Identities;
import cn.gov.shuozhou.data.refusal.Refusal;
import java.util.List;
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
        return Page.of(
                mapper.departments(filter, filter.kindName(), Page.USUAL_SIZE, Page.offset(page)),
                mapper.countDepartments(filter, filter.kindName()),
                page);
    }

    Page<Account> people(PeopleFilter filter, int page) {
        Role role = filter.role();
        List<String> holders = role == null ? List.of() : identities.usersIn(role.group());
        List<PersonRow> rows = mapper.people(filter, role != null, holders, Page.USUAL_SIZE, Page.offset(page));
        return Page.of(
                rows.stream().map(row -> account(row.id())).toList(),
                mapper.countPeople(filter, role != null, holders),
                page);
    }

    /** The departments to be taken away. */
    Page<Department> allDepartments(DepartmentFilter filter) {
        return Page.whole(
                mapper.departments(filter, filter.kindName(), Page.WHOLE_SIZE, 0),
                mapper.countDepartments(filter, filter.kindName()));
    }

    /** The people to be taken away. */
    Page<Account> allPeople(PeopleFilter filter) {
        Role role = filter.role();
        List<String> holders = role == null ? List.of() : identities.usersIn(role.group());
        List<PersonRow> rows = mapper.people(filter, role != null, holders, Page.WHOLE_SIZE, 0);
        return Page.whole(
                rows.stream().map(row -> account(row.id())).toList(),
                mapper.countPeople(filter, role != null, holders));
    }

    /**
     * The person of this id with the state of his account.
     *
     * @throws Refusal not found
     */
    Account account(String id) {
        Person person = organization.person(id).orElseThrow(() -> Refusal.notFound("没有用户名为“%s”的人员。".formatted(id)));
        return new Account(person, accounts.standing(id), throttle.state(id).sentence(), requests.waitingFor(id));
    }
}
