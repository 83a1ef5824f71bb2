package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.process.CaseNumbers;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    Publications(
            PublicationMapper mapper,
            SubmissionCheck check,
            PublicationSubmissions submissions,
            Organization organization,
            CountyWatch counties,
            CaseNumbers caseNumbers) {
        this.mapper = mapper;
        this.check = check;
        this.submissions = submissions;
        this.organization = organization;
        this.counties = counties;
        this.caseNumbers = caseNumbers;
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

    /** A county's authority only looks: every act asks for a role in the department itself. */
    boolean maySee(Publication publication, Person person) {
        return publication.maySee(person) || counties.isOver(publication.departmentCode(), person);
    }

    PublicationFilter filter(
            Person person,
            @Nullable String department,
            @Nullable PublicationStatus status,
            boolean overdueOnly,
            String words) {
        return PublicationFilter.of(
                person, counties.regionOf(person).orElse(null), department, status, overdueOnly, words);
    }

    /** What the person may see: his department's, his region's, or the city's; the latest first. */
    Listing<Publication> list(PublicationFilter filter) {
        return new Listing<>(mapper.count(filter), (limit, offset) -> mapper.list(filter, limit, offset));
    }

    List<Publication> openOf(String department, int most) {
        return mapper.open(department, PublicationStatus.open(), most);
    }

    private static RequestRejected unknown(String caseNumber) {
        return RequestRejected.notFound("没有编号为“%s”的目录发布办件，或者它不是本部门的。请从“目录发布”列表打开。".formatted(caseNumber));
    }
}
