package cn.gov.shuozhou.data.catalog.publication;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.DecidedTask;
import cn.gov.shuozhou.data.casework.ReversibleReviews;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The department's reviews until the bureau or the data officer has begun, and the bureau's return until the data officer
 * has. Their limits are 系统约定 and run on as if the review had never been given.
 */
@Component
class ReversiblePublicationReviews implements ReversibleReviews {

    private final Publications publications;
    private final ReviewMapper reviews;
    private final CatalogDrafts drafts;
    private final Clocks clocks;
    private final CaseMessages messages;
    private final Organization organization;
    private final CatalogPublicationProcess process;
    private final Clock clock;

    ReversiblePublicationReviews(
            Publications publications,
            ReviewMapper reviews,
            CatalogDrafts drafts,
            Clocks clocks,
            CaseMessages messages,
            Organization organization,
            CatalogPublicationProcess process,
            Clock clock) {
        this.publications = publications;
        this.reviews = reviews;
        this.drafts = drafts;
        this.clocks = clocks;
        this.messages = messages;
        this.organization = organization;
        this.process = process;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return CatalogPublicationProcess.KEY;
    }

    @Override
    public Optional<String> obstacle(DecidedTask decided) {
        return obstacle(decided, publications.publication(decided.caseNumber()));
    }

    @Override
    public Undone undo(DecidedTask decided) {
        Publication publication = publications.held(decided.caseNumber());
        obstacle(decided, publication).ifPresent(sentence -> {
            throw RequestRejected.conflict(sentence);
        });
        Review review = review(decided, publication).orElseThrow();
        reviews.takeBack(review.id());
        String caseNumber = publication.caseNumber();
        return switch (publication.status()) {
            case BUREAU_REVIEW -> fromBureau(caseNumber, review);
            case CORRECTING -> fromCorrection(caseNumber, review);
            default -> new Undone(process.reviewAgain(caseNumber, review.kind()).id(), null, null);
        };
    }

    private Undone fromBureau(String caseNumber, Review review) {
        OpenTask begun = process.open(caseNumber, CatalogPublicationProcess.TASK_BUREAU);
        clocks.stop(caseNumber, BureauReview.LIMIT, Outcome.WITHDRAWN);
        clocks.reopen(caseNumber, DepartmentReview.LIMIT);
        publications.move(caseNumber, PublicationStatus.REVIEWING);
        return new Undone(process.reviewAgain(caseNumber, review.kind(), begun).id(), begun.id(), bureau());
    }

    private Undone fromCorrection(String caseNumber, Review review) {
        OpenTask begun = process.open(caseNumber, CatalogPublicationProcess.TASK_CORRECT);
        if (!drafts.lockAgain(caseNumber, review.reviewedAt())) {
            throw RequestRejected.conflict("数据专员刚刚已开始修改草案，意见不能撤回。请等重新提交后再审查。");
        }
        boolean bureaus = review.kind() == ReviewKind.BUREAU;
        clocks.reopen(caseNumber, limit(review));
        publications.move(caseNumber, bureaus ? PublicationStatus.BUREAU_REVIEW : PublicationStatus.REVIEWING);
        messages.settle(caseNumber, CatalogPublicationProcess.TASK_CORRECT);
        return new Undone(
                process.reviewAgain(caseNumber, review.kind(), begun).id(), begun.id(), ofApplicant(Role.DATA_OFFICER));
    }

    private Optional<String> obstacle(DecidedTask decided, Publication publication) {
        return review(decided, publication)
                .map(review -> switch (publication.status()) {
                    case REVIEWING -> Optional.<String>empty();
                    case BUREAU_REVIEW -> begun(publication, review, CatalogPublicationProcess.TASK_BUREAU);
                    case CORRECTING ->
                        followsFrom(review, publication)
                                ? begun(publication, review, CatalogPublicationProcess.TASK_CORRECT)
                                : Optional.of("之后已有其他审查意见，您的意见不能撤回。");
                    case PUBLISHED, WITHDRAWN -> Optional.of("办件已办结，意见不能撤回。");
                })
                .orElseGet(() -> Optional.of("这条意见不是本次提交的审查意见，或者已经撤回，不能撤回。"));
    }

    /** The review of the submission that the case is about now. */
    private Optional<Review> review(DecidedTask decided, Publication publication) {
        return reviews.reviews(publication.caseNumber()).stream()
                .filter(review -> review.round() == publication.round())
                .filter(review -> decided.taskId().equals(review.taskId()))
                .findFirst();
    }

    /** Whether the drafts were given back by this review, or by the pair of which it is one. */
    private boolean followsFrom(Review review, Publication publication) {
        List<Review> given = reviews.reviews(publication.caseNumber()).stream()
                .filter(one -> one.round() == publication.round())
                .toList();
        return given.get(given.size() - 1).kind() == review.kind()
                || given.stream().allMatch(one -> limit(one).equals(DepartmentReview.LIMIT));
    }

    private Optional<String> begun(Publication publication, Review review, String next) {
        String limit = limit(review);
        boolean late = clocks.stoppedLast(publication.caseNumber(), limit)
                .filter(stopped -> stopped.dueOn().isBefore(LocalDate.now(clock)))
                .isPresent();
        if (late) {
            return Optional.of("审查的期限已过，意见不能撤回。");
        }
        return process.waiting(publication.caseNumber(), next)
                .filter(task -> task.assignee() != null)
                .map(task -> "下一步“%s”已由%s签收，意见不能撤回。".formatted(task.name(), name(task.assignee())));
    }

    private static String limit(Review review) {
        return switch (review.kind()) {
            case SECRECY, DISCLOSURE -> DepartmentReview.LIMIT;
            case BUREAU, PLATFORM -> BureauReview.LIMIT;
        };
    }

    private String name(@Nullable String account) {
        return account == null
                ? ""
                : organization.person(account).map(Person::name).orElse(account);
    }
}
