package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.correction.Finding.Stage;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Finds corrections for those who may see them. Reporter, provider, the bureau, the leading group and the provider's county
 * see the whole case; departments that have joined it, were named as the source or are told of it see their own part.
 */
@Service
class Corrections {

    private final CorrectionMapper mapper;
    private final HolderNoticeMapper notices;
    private final CountyWatch counties;

    Corrections(CorrectionMapper mapper, HolderNoticeMapper notices, CountyWatch counties) {
        this.mapper = mapper;
        this.notices = notices;
        this.counties = counties;
    }

    /** @throws RequestRejected not found */
    Correction correction(String caseNumber) {
        Correction correction = mapper.find(caseNumber);
        if (correction == null) {
            throw unknown(caseNumber);
        }
        return correction;
    }

    /** The case as whoever acted on it last has left it; nobody else acts on it until this transaction ends. */
    Correction held(String caseNumber) {
        mapper.hold(caseNumber);
        return correction(caseNumber);
    }

    /**
     * The same, for somebody who may see it.
     *
     * @throws RequestRejected as {@link #visible}
     */
    Correction held(String caseNumber, Person person) {
        mapper.hold(caseNumber);
        return visible(caseNumber, person);
    }

    /** @throws RequestRejected not found, which does not tell whether there is such a case */
    Correction visible(String caseNumber, Person person) {
        return Optional.ofNullable(mapper.find(caseNumber))
                .filter(correction -> maySee(correction, person))
                .orElseThrow(() -> unknown(caseNumber));
    }

    boolean maySee(Correction correction, Person person) {
        return seesWhole(correction, person)
                || correction.hasSource(person)
                || reportOf(correction, person).isPresent()
                || noticeTo(correction, person).isPresent();
    }

    /** What others have said and sent in, which may hold values that a grant masks; a county's authority only looks (第七条). */
    boolean seesWhole(Correction correction, Person person) {
        return correction.isReportedBy(person)
                || correction.isFor(person)
                || Correction.seesAll(person)
                || counties.isOver(correction.providerCode(), person);
    }

    Optional<DoubtReport> reportOf(Correction correction, Person person) {
        return mapper.reports(correction.caseNumber()).stream()
                .filter(report -> report.departmentCode().equals(person.departmentCode()))
                .findFirst();
    }

    Optional<HolderNotice> noticeTo(Correction correction, Person person) {
        return notices.ofCase(correction.caseNumber()).stream()
                .filter(notice -> notice.departmentCode().equals(person.departmentCode()))
                .findFirst();
    }

    /** The departments that have reported the same and joined the case. */
    List<String> joined(Correction correction) {
        return mapper.reports(correction.caseNumber()).stream()
                .map(DoubtReport::departmentCode)
                .filter(department -> !department.equals(correction.reporterDepartment()))
                .toList();
    }

    /** What was found last of this kind. */
    Optional<Finding> last(String caseNumber, Stage stage) {
        return mapper.findings(caseNumber).stream()
                .filter(finding -> finding.stage() == stage)
                .reduce((earlier, later) -> later);
    }

    /** What the provider has fed back to the reporter. */
    Finding feedback(String caseNumber) {
        return last(caseNumber, Stage.VERIFICATION).orElseThrow();
    }

    /**
     * All for those who supervise and ask for no side, otherwise what the department, or its region, has to do with; the
     * latest first.
     */
    Listing<Correction> list(CorrectionFilter filter, Person person) {
        ReaderScope scope = scope(filter, person);
        return new Listing<>(mapper.count(filter, scope), (limit, offset) -> mapper.list(filter, scope, limit, offset));
    }

    private ReaderScope scope(CorrectionFilter filter, Person person) {
        if (filter.side() != null) {
            return new ReaderScope(person.departmentCode(), null);
        }
        return Correction.seesAll(person)
                ? ReaderScope.CITY
                : new ReaderScope(
                        person.departmentCode(), counties.regionOf(person).orElse(null));
    }

    private static RequestRejected unknown(String caseNumber) {
        return RequestRejected.notFound("没有编号为“%s”的数据校核，或者它与本部门无关。请从“数据校核”进入。".formatted(caseNumber));
    }
}
