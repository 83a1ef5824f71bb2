package cn.gov.shuozhou.data.organization;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.DepartmentChange.Kind;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 部门更名与合并: recorded by one person of the bureau, confirmed by another. */
@Service
@Transactional
@Article("第七条")
class DepartmentChanges {

    private final DepartmentChangeMapper mapper;
    private final DepartmentChangeRules rules;
    private final OrganizationMapper departments;
    private final Organization organization;
    private final Identities identities;
    private final Clock clock;

    DepartmentChanges(
            DepartmentChangeMapper mapper,
            DepartmentChangeRules rules,
            OrganizationMapper departments,
            Organization organization,
            Identities identities,
            Clock clock) {
        this.mapper = mapper;
        this.rules = rules;
        this.departments = departments;
        this.organization = organization;
        this.identities = identities;
        this.clock = clock;
    }

    /** Those that wait first, then the latest. */
    @Transactional(readOnly = true)
    Listing<DepartmentChange> changes() {
        return new Listing<>(mapper.count(), mapper::list);
    }

    @Transactional(readOnly = true)
    List<DepartmentChange> waiting() {
        return mapper.waiting();
    }

    /** @throws RequestRejected invalid, with every problem; conflict when another change of the department waits */
    void record(Person person, DepartmentChangeForm form) {
        try {
            mapper.insert(rules.check(person, form));
        } catch (DuplicateKeyException waits) {
            throw RequestRejected.conflict("这个部门已有等待确认的变更。请先办理那一项。");
        }
    }

    /** @throws RequestRejected forbidden to whoever has recorded it; conflict when it is decided, or does not fit any more */
    void confirm(Person person, long id) {
        DepartmentChange change = find(id);
        if (change.requestedBy().equals(person.id())) {
            throw RequestRejected.forbidden("这项变更是您登记的，须由市政务信息管理局另一名工作人员确认。");
        }
        Department before = organization.department(change.departmentCode());
        if (change.waits()) {
            rules.target(before, change.newName(), change.successorCode()).ifPresent(problem -> {
                throw RequestRejected.conflict(problem.sentence() + "这项变更已不能确认，请选“不同意”后重新登记。");
            });
        }
        decide(change, RequestOutcome.CONFIRMED, person);
        if (change.kind() == Kind.RENAMED) {
            rename(before, Objects.requireNonNull(change.newName()));
        }
    }

    void refuse(Person person, long id) {
        decide(find(id), RequestOutcome.REFUSED, person);
    }

    private void rename(Department before, String name) {
        departments.insertFormerName(before.code(), before.name(), LocalDateTime.now(clock));
        departments.updateDepartment(before.named(name));
        identities.ensureTenant(before.code(), name);
    }

    private DepartmentChange find(long id) {
        DepartmentChange change = mapper.find(id);
        if (change == null) {
            throw RequestRejected.notFound("没有这项部门变更。请从“部门更名与合并”中办理。");
        }
        return change;
    }

    private void decide(DepartmentChange change, RequestOutcome outcome, Person by) {
        if (mapper.decide(change.id(), outcome, by.id(), LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这项变更已经办理，您的操作没有生效。请刷新后查看。");
        }
    }
}
