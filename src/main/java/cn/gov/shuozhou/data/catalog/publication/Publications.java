package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** The one door to publications: submit, find, list. */
@Service
@Article("第十条")
class Publications {

    private static final String KIND = "ML";

    private final PublicationMapper mapper;
    private final SubmissionCheck check;
    private final PublicationSubmissions submissions;
    private final Organization organization;
    private final CountyWatch counties;
    private final CaseNumbers caseNumbers;
    private final CaseFiles files;
    private final Clock clock;

    Publications(
            PublicationMapper mapper,
            SubmissionCheck check,
            PublicationSubmissions submissions,
            Organization organization,
            CountyWatch counties,
            CaseNumbers caseNumbers,
            CaseFiles files,
            Clock clock) {
        this.mapper = mapper;
        this.check = check;
        this.submissions = submissions;
        this.organization = organization;
        this.counties = counties;
        this.caseNumbers = caseNumbers;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Submits drafts of the person's department and starts their case.
     *
     * @throws RequestRejected with a sentence for each thing that is wrong; then nothing has changed
     */
    Publication submit(SubmissionForm form, Person officer) {
        check.require(form, null, officer);
        String caseNumber = caseNumbers.next(
                KIND, organization.department(officer.departmentCode()).regionCode());
        AuditTrail.concerns(caseNumber);
        return submissions.submit(form, caseNumber, officer);
    }

    /**
     * The publication of this case number.
     *
     * @throws RequestRejected not found
     */
    Publication publication(String caseNumber) {
        Publication publication = mapper.find(caseNumber);
        if (publication == null) {
            throw unknown(caseNumber);
        }
        return publication;
    }

    /**
     * The publication as whoever decided on it last has left it; nobody else decides until this transaction ends.
     *
     * @throws RequestRejected not found
     */
    Publication held(String caseNumber) {
        mapper.hold(caseNumber);
        return publication(caseNumber);
    }

    /**
     * The publication, if the person may see it.
     *
     * @throws RequestRejected not found, which does not tell whether there is such a case
     */
    Publication visible(String caseNumber, Person person) {
        Publication publication = publication(caseNumber);
        if (!maySee(publication, person)) {
            throw unknown(caseNumber);
        }
        return publication;
    }

    void move(String caseNumber, PublicationStatus to) {
        if (mapper.move(caseNumber, to) > 0) {
            files.move(caseNumber, to);
        }
    }

    /**
     * The case is over.
     *
     * @throws RequestRejected conflict when it was closed a moment ago
     */
    void close(String caseNumber, PublicationStatus to, CaseOutcome outcome) {
        if (mapper.close(caseNumber, to, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("该办件刚刚已办结，您的操作没有生效。请刷新页面查看最新进展。");
        }
        files.close(caseNumber, to, outcome);
    }

    /** A county's authority only looks: every act asks for a role in the department itself. */
    boolean maySee(Publication publication, Person person) {
        return maySee(publication.departmentCode(), person);
    }

    boolean maySee(String department, Person person) {
        return Publication.maySee(department, person) || counties.isOver(department, person);
    }

    /** What the person may see: the own department's, the own region's, or the city's; the latest first. */
    Listing<Publication> list(PublicationFilter filter, Person person) {
        ReaderScope scope = scope(person);
        return new Listing<>(
                most -> mapper.count(filter, scope, most),
                (limit, offset) -> mapper.list(filter, scope, limit, offset));
    }

    /** The city for those who supervise it, a region for its authority, otherwise the own department. */
    ReaderScope scope(Person person) {
        if (Publication.seesAll(person)) {
            return ReaderScope.CITY;
        }
        return counties.regionOf(person)
                .map(region -> new ReaderScope(null, region))
                .orElseGet(() -> new ReaderScope(person.departmentCode(), null));
    }

    List<Publication> openOf(String department, int most) {
        return mapper.open(department, PublicationStatus.open(), most);
    }

    private static RequestRejected unknown(String caseNumber) {
        return RequestRejected.notFound("没有编号为“%s”的目录发布办件，或者它不是本部门的。请从“目录发布”列表打开。".formatted(caseNumber));
    }
}
