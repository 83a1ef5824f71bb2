package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.Grants;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 对外提供: the holder of a grant asks the provider before data go on to somebody else or to the public. The request is an
 * application of its own kind, which takes the same steps as any other.
 */
@Service
@Article("第二十九条")
class OnwardRequests {

    private static final String KIND = "DW";

    private final OnwardMapper mapper;
    private final OnwardSubmission submission;
    private final Drafts drafts;
    private final Grants grants;
    private final Catalog catalog;
    private final Organization organization;
    private final CaseFiles files;
    private final CaseNumbers caseNumbers;
    private final Clock clock;
    private final TransactionTemplate reading;

    OnwardRequests(
            OnwardMapper mapper,
            OnwardSubmission submission,
            Drafts drafts,
            Grants grants,
            Catalog catalog,
            Organization organization,
            CaseFiles files,
            CaseNumbers caseNumbers,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.submission = submission;
        this.drafts = drafts;
        this.grants = grants;
        this.catalog = catalog;
        this.organization = organization;
        this.files = files;
        this.caseNumbers = caseNumbers;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Sends a request to the provider and starts its procedure.
     *
     * @return its case number
     * @throws RequestRejected with a sentence for each thing that is wrong; then nothing has changed
     */
    String submit(OnwardForm form, Person requester) {
        Grant grant = Objects.requireNonNull(reading.execute(transaction -> checked(form, requester)));
        String region = organization.department(grant.providerCode()).regionCode();
        String caseNumber = caseNumbers.next(KIND, region);
        AuditTrail.concerns(caseNumber);
        submission.submit(form, grant, requester, caseNumber);
        return caseNumber;
    }

    private Grant checked(OnwardForm form, Person requester) {
        Grant grant = passable(form.grantNumber(), requester);
        RequestRejected.throwIf(OnwardRules.problems(new OnwardRules.Asked(
                form,
                grant,
                items(grant),
                requester.departmentName(),
                provider(grant).name(),
                LocalDate.now(clock))));
        drafts.requireNotSubmitted(form.token(), requester);
        List<String> open = mapper.open(requester.departmentCode(), form.recipientKey(), form.itemIds());
        if (!open.isEmpty()) {
            throw RequestRejected.conflict("本部门已请求把所选信息项提供给“%s”，办件 %s 还没有办结，不能重复请求。请等待其办结，或去掉重复的信息项。"
                    .formatted(form.recipientName(), String.join("、", open)));
        }
        return grant;
    }

    /**
     * The grant of the person's department, if data may be passed on under it.
     *
     * @throws RequestRejected not found, forbidden, or conflict when the grant is not in force or its case not closed
     */
    Grant passable(String grantNumber, Person person) {
        SharingApplications.requireRequester(person);
        Grant grant = grants.find(grantNumber)
                .filter(one -> one.departmentCode().equals(person.departmentCode()))
                .orElseThrow(
                        () -> RequestRejected.notFound("本部门没有编号为“%s”的授权。请从“我的授权”打开要对外提供的授权。".formatted(grantNumber)));
        if (files.find(grant.caseNumber()).filter(CaseFile::isOpen).isPresent()) {
            throw RequestRejected.conflict(
                    "授权 %s 的办件 %s 还没有办结，不能请求对外提供。请在它办结以后再提出。".formatted(grantNumber, grant.caseNumber()));
        }
        notInForce(grant).ifPresent(why -> {
            throw RequestRejected.conflict(why + "不能请求对外提供。");
        });
        return grant;
    }

    /** Why nothing can be passed on under the grant; empty while it is in force. */
    private Optional<String> notInForce(Grant grant) {
        Grant.Status status = grant.status(LocalDate.now(clock));
        if (status == Grant.Status.VALID && !grant.items().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                status == Grant.Status.VALID
                        ? "授权 %s 的信息项都已停用，".formatted(grant.number())
                        : "授权 %s %s，".formatted(grant.number(), status.label()));
    }

    /** Why the provider cannot agree to it any more; empty for every other application, and while the grant is in force. */
    Optional<String> notInForce(SharingApplication application) {
        return Optional.ofNullable(of(application))
                .flatMap(request -> grants.find(request.grantNumber()))
                .flatMap(this::notInForce);
    }

    /** What the application says besides; null where it is no such request. */
    @Nullable
    OnwardRequest of(SharingApplication application) {
        return application.isOnward() ? mapper.find(application.id()) : null;
    }

    /** What of the grant's items is in the catalogue. */
    List<Item> items(Grant grant) {
        return catalog.items(grant.resourceId()).stream()
                .filter(item -> grant.itemIds().contains(item.id()))
                .toList();
    }

    Department provider(Grant grant) {
        return organization.department(grant.providerCode());
    }
}
