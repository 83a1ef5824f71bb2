package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Region, level and kind of a department: asked for by the system administrator, confirmed by a security administrator. */
@Service
@Transactional
@Article("第七条")
class DepartmentRequests {

    private final DepartmentRequestMapper mapper;
    private final OrganizationMapper departments;
    private final Organization organization;
    private final Registration registration;
    private final Clock clock;

    DepartmentRequests(
            DepartmentRequestMapper mapper,
            OrganizationMapper departments,
            Organization organization,
            Registration registration,
            Clock clock) {
        this.mapper = mapper;
        this.departments = departments;
        this.organization = organization;
        this.registration = registration;
        this.clock = clock;
    }

    /** Those that wait first, then the latest. */
    @Transactional(readOnly = true)
    Listing<DepartmentRequest> requests(DepartmentRequestFilter filter) {
        return new Listing<>(mapper.count(filter), (limit, offset) -> mapper.list(filter, limit, offset));
    }

    @Transactional(readOnly = true)
    List<DepartmentRequest> waitingFor(String code) {
        return mapper.waitingFor(code);
    }

    /** Asks to have the department stand as described; takes the place of an earlier request. */
    void ask(Person administrator, Department wanted, boolean entry) {
        mapper.waitingFor(wanted.code()).forEach(earlier -> decide(earlier, RequestOutcome.REPLACED, administrator));
        mapper.insert(wanted, entry, administrator.id(), LocalDateTime.now(clock));
    }

    /**
     * Lets the department stand as asked for; who supervises it follows.
     *
     * @throws RequestRejected conflict when it is decided already, invalid when somebody in it holds a role that does not
     *     go with the new kind
     */
    void confirm(Person securityAdministrator, long id) {
        DepartmentRequest request = find(id);
        decide(request, RequestOutcome.CONFIRMED, securityAdministrator);
        Department before = organization.department(request.departmentCode());
        Department after = before.at(request.regionCode(), request.level(), request.kind());
        organization.people(before.code()).stream()
                .filter(person -> !person.roles().isEmpty())
                .forEach(person -> RoleRules.check(person.roles(), after));
        if (!after.regionCode().equals(before.regionCode())) {
            registration.endSupervision(before);
        }
        departments.updateDepartment(after);
        registration.supervise(after);
    }

    void refuse(Person securityAdministrator, long id) {
        decide(find(id), RequestOutcome.REFUSED, securityAdministrator);
    }

    private DepartmentRequest find(long id) {
        DepartmentRequest request = mapper.find(id);
        if (request == null) {
            throw RequestRejected.notFound("没有这项申请。请从“账号安全”的机构列表中办理。");
        }
        return request;
    }

    private void decide(DepartmentRequest request, RequestOutcome outcome, Person by) {
        if (mapper.decide(request.id(), outcome, by.id(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这项申请已经办理，您的操作没有生效。请刷新后查看。");
        }
    }
}
