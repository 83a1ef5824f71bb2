package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.catalog.ExistingUse;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds changes, for those who may see them: the provider, those who were told, the bureau, the leading group and the provider's county. */
@Service
class CatalogChanges {

    private final ChangeMapper mapper;
    private final NoticeMapper notices;
    private final CountyWatch counties;

    CatalogChanges(ChangeMapper mapper, NoticeMapper notices, CountyWatch counties) {
        this.mapper = mapper;
        this.notices = notices;
        this.counties = counties;
    }

    /**
     * The change of this case number.
     *
     * @throws RequestRejected not found
     */
    CatalogChange change(String caseNumber) {
        CatalogChange change = mapper.find(caseNumber);
        if (change == null) {
            throw unknown(caseNumber);
        }
        return change;
    }

    /**
     * The change as whoever acted on it last has left it; nobody else decides, responds or withdraws until this
     * transaction ends.
     *
     * @throws RequestRejected not found
     */
    CatalogChange held(String caseNumber) {
        mapper.hold(caseNumber);
        return change(caseNumber);
    }

    /**
     * The same, for somebody who may see it.
     *
     * @throws RequestRejected as {@link #visible}
     */
    CatalogChange held(String caseNumber, Person person) {
        mapper.hold(caseNumber);
        return visible(caseNumber, person);
    }

    /**
     * The change, for somebody who may see it.
     *
     * @throws RequestRejected not found, which does not tell whether there is such a change
     */
    CatalogChange visible(String caseNumber, Person person) {
        return Optional.ofNullable(mapper.find(caseNumber))
                .filter(change -> maySee(change, person))
                .orElseThrow(() -> unknown(caseNumber));
    }

    boolean maySee(CatalogChange change, Person person) {
        return seesWhole(change, person) || notices.find(change.caseNumber(), person.departmentCode()) != null;
    }

    /** The responses of all departments too; a county's authority only looks (第七条). */
    boolean seesWhole(CatalogChange change, Person person) {
        return change.isOf(person) || CatalogChange.seesAll(person) || counties.isOver(change.providerCode(), person);
    }

    /** What the change says about those who use the resource already. */
    ExistingUse said(CatalogChange change) {
        return new ExistingUse(change.endsNotShared(), change.renewsUse(), mapper.announcedAt(change.caseNumber()));
    }

    /** The open change of a resource, of which there is at most one. */
    Optional<CatalogChange> openOf(long resourceId) {
        return Optional.ofNullable(mapper.openOf(resourceId));
    }

    /** The number of the resource's last change, open or closed; empty if there was none. */
    String lastOf(long resourceId) {
        return Objects.requireNonNullElse(mapper.lastOf(resourceId), "");
    }

    /**
     * All for those who supervise and ask for no side, otherwise what the department, or its region, has to do with;
     * the latest first.
     */
    Listing<CatalogChange> list(ChangeFilter filter, Person person) {
        ReaderScope scope = scope(filter, person);
        return new Listing<>(
                most -> mapper.count(filter, scope, most),
                (limit, offset) -> mapper.list(filter, scope, limit, offset));
    }

    private ReaderScope scope(ChangeFilter filter, Person person) {
        if (filter.side() != null) {
            return new ReaderScope(person.departmentCode(), null);
        }
        return CatalogChange.seesAll(person)
                ? ReaderScope.CITY
                : new ReaderScope(
                        person.departmentCode(), counties.regionOf(person).orElse(null));
    }

    List<Notice> notices(CatalogChange change) {
        return notices.ofCase(change.caseNumber());
    }

    static RequestRejected unknown(String caseNumber) {
        return RequestRejected.notFound("没有编号为“%s”的目录变更，或者您所在的部门不是它的提供部门、使用部门。请从“目录变更”进入。".formatted(caseNumber));
    }
}
