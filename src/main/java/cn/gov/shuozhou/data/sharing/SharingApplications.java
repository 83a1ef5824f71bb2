package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.Resource;
import cn.gov.shuozhou.data.database.TransactionScoped;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Department.Kind;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sharing.SubmissionRules.Submission;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one door to applications for another department's data (第三章): submit, find, list. */
@Service
@Article({"第十三条", "第十六条"})
public class SharingApplications {

    private static final String KIND = "GX";

    private static final int MOST_ON_HOME = 100;

    private final SharingApplicationMapper mapper;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Acknowledgements acknowledgements;
    private final Catalog catalog;
    private final Organization organization;
    private final CaseNumbers caseNumbers;
    private final CaseFiles files;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionScoped<Map<String, SharingApplication>> submitted = new TransactionScoped<>(HashMap::new);
    private final TransactionScoped<Map<Long, List<Item>>> wanted = new TransactionScoped<>(HashMap::new);

    SharingApplications(
            SharingApplicationMapper mapper,
            Drafts drafts,
            Submissions submissions,
            Acknowledgements acknowledgements,
            Catalog catalog,
            Organization organization,
            CaseNumbers caseNumbers,
            CaseFiles files,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.submissions = submissions;
        this.acknowledgements = acknowledgements;
        this.catalog = catalog;
        this.organization = organization;
        this.caseNumbers = caseNumbers;
        this.files = files;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Submits an application and starts its procedure.
     *
     * @return its case number
     * @throws RequestRejected with a sentence for each thing that is wrong; then nothing has changed
     */
    String submit(ApplicationForm form, Person requester) {
        requireRequester(requester);
        Checked checked = Objects.requireNonNull(reading.execute(transaction -> checked(form, requester)));
        String caseNumber = caseNumbers.next(KIND, checked.region());
        AuditTrail.concerns(caseNumber);
        try {
            submissions.submit(form, checked, requester, caseNumber);
        } catch (ConcurrencyFailureException crossed) {
            // The database let two crossing submissions give way; what is then wrong with this one is told by itself.
            submissions.submit(form, checked, requester, caseNumber);
        }
        return caseNumber;
    }

    /**
     * What the checks have read.
     *
     * @param items all of the resource
     * @param enterprise whether the applicant is a 公共服务企业
     * @param region of the provider
     */
    record Checked(Resource resource, List<Item> items, boolean enterprise, String region) {}

    private Checked checked(ApplicationForm form, Person requester) {
        Resource resource = catalog.resource(form.resourceId());
        List<Item> items = catalog.items(resource.id());
        Map<String, Department> departments =
                organization.departments(List.of(requester.departmentCode(), resource.providerCode()));
        boolean enterprise = isEnterprise(Objects.requireNonNull(departments.get(requester.departmentCode())));
        List<Problem> problems = Stream.concat(
                        SubmissionRules.problems(
                                new Submission(form, resource, items, requester, enterprise, LocalDate.now(clock)))
                                .stream(),
                        acknowledgements.problem(form, requester).stream())
                .toList();
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        requireNotOpenAlready(form, requester);
        return new Checked(
                resource,
                items,
                enterprise,
                Objects.requireNonNull(departments.get(resource.providerCode())).regionCode());
    }

    /** Whether the person applies for a 公共服务企业, which takes part by 第三十五条 only. */
    boolean isEnterprise(Person person) {
        return isEnterprise(organization.department(person.departmentCode()));
    }

    private static boolean isEnterprise(Department department) {
        return department.kind() == Kind.PUBLIC_SERVICE_ENTERPRISE;
    }

    /**
     * Keeps what was typed without sending it.
     *
     * @throws RequestRejected when it is too long to store or names items of another resource
     */
    SharingApplication saveDraft(ApplicationForm form, Person requester) {
        requireRequester(requester);
        Resource resource = catalog.resource(form.resourceId());
        List<Problem> problems = SubmissionRules.draftProblems(new Submission(
                form,
                resource,
                catalog.items(resource.id()),
                requester,
                isEnterprise(requester),
                LocalDate.now(clock)));
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return drafts.save(form, resource, requester);
    }

    /**
     * The application of this case number.
     *
     * @throws RequestRejected not found
     */
    public SharingApplication application(String caseNumber) {
        return known(caseNumber, mapper.byCase(caseNumber));
    }

    private static SharingApplication known(String caseNumber, @Nullable SharingApplication application) {
        if (application == null) {
            throw RequestRejected.notFound("没有编号为“%s”的办件，请核对编号。".formatted(caseNumber));
        }
        return application;
    }

    /**
     * What was applied for, by whom and of whom, which nothing changes once it is submitted: read once a transaction. Its
     * status may be that of an earlier step.
     *
     * @throws RequestRejected not found
     */
    SharingApplication submitted(String caseNumber) {
        return submitted.get().computeIfAbsent(caseNumber, this::application);
    }

    /**
     * The application as whoever decided on it last has left it; nobody else decides until this transaction ends.
     *
     * @throws RequestRejected not found
     */
    SharingApplication held(String caseNumber) {
        SharingApplication held = known(caseNumber, mapper.held(caseNumber));
        submitted.get().put(caseNumber, held);
        return held;
    }

    /** The case comes to stand elsewhere; nothing happens when it does not stand where it should. */
    void move(String caseNumber, ApplicationStatus from, ApplicationStatus to) {
        if (mapper.move(caseNumber, Set.of(from), to) > 0) {
            files.move(caseNumber, to);
        }
    }

    /**
     * The application, if the person's department takes part in it or the person supervises.
     *
     * @throws RequestRejected not found, which does not tell whether there is such a case
     */
    SharingApplication visible(String caseNumber, Person person) {
        SharingApplication application = mapper.byCase(caseNumber);
        if (application == null || !maySee(application, person)) {
            throw RequestRejected.notFound("没有编号为“%s”的办件，或者您所在的部门不是它的使用部门、提供部门。请核对编号。".formatted(caseNumber));
        }
        return application;
    }

    static boolean maySee(SharingApplication application, Person person) {
        return maySee(application.isOf(person) || application.isFor(person), person);
    }

    /** Both sides of an application see it, and those who supervise. */
    static boolean maySee(boolean takesPart, Person person) {
        return takesPart || person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP);
    }

    /** What was asked for and is in the catalogue, as this transaction has found it. */
    List<Item> wantedItems(SharingApplication application) {
        return wanted.get().computeIfAbsent(application.id(), id -> wantedItemsNow(application));
    }

    /** The same for whoever has changed the catalogue in this transaction. */
    List<Item> wantedItemsNow(SharingApplication application) {
        List<Long> ids = drafts.itemIds(application);
        return catalog.items(application.resourceId()).stream()
                .filter(item -> ids.contains(item.id()))
                .toList();
    }

    /** Why items are needed plainly, by item, as the requester has said. */
    Map<Long, String> unmaskedReasons(SharingApplication application) {
        return drafts.unmaskedReasons(application);
    }

    /** Everything that was asked for, also what the catalogue has no longer. */
    List<Item> askedItems(SharingApplication application) {
        List<Long> wanted = drafts.itemIds(application);
        return catalog.itemsEver(application.resourceId()).stream()
                .filter(item -> wanted.contains(item.id()))
                .toList();
    }

    /** The applications for a resource that are not decided yet. */
    List<SharingApplication> openOfResource(long resourceId) {
        return mapper.openOfResource(resourceId, ApplicationStatus.open());
    }

    /** What the department has sent, the latest first. */
    Listing<SharingApplication> sent(String department, ApplicationFilter filter) {
        return listing(department, null, filter);
    }

    /** What the department has received, the latest first. */
    Listing<SharingApplication> received(String department, ApplicationFilter filter) {
        return listing(null, department, filter);
    }

    private Listing<SharingApplication> listing(
            @Nullable String requester, @Nullable String provider, ApplicationFilter filter) {
        return new Listing<>(
                most -> mapper.count(requester, provider, filter, most),
                (limit, offset) -> mapper.list(requester, provider, filter, limit, offset));
    }

    /** The department's open applications, newest first; as many as a home page can use. */
    List<SharingApplication> openOf(String department) {
        return mapper.open(department, ApplicationStatus.open(), MOST_ON_HOME);
    }

    List<SharingApplication> earlier(SharingApplication application) {
        return mapper.earlier(
                application.requesterDepartment(), application.providerDepartment(), application.number());
    }

    private void requireNotOpenAlready(ApplicationForm form, Person requester) {
        List<String> open = mapper.openCases(requester.departmentCode(), form.itemIds());
        if (!open.isEmpty()) {
            drafts.requireNotSubmitted(form.token(), requester);
            throw RequestRejected.conflict(
                    "本部门对所选信息项已有未办结的申请（%s），不能重复申请。请等待其办结，或去掉重复的信息项。".formatted(String.join("、", open)));
        }
    }

    static void requireRequester(Person person) {
        if (!person.has(Role.REQUESTER)) {
            throw RequestRejected.forbidden("只有使用部门经办人可以提出和办理共享申请，请联系本部门经办人。");
        }
    }
}
