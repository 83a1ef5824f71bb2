package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.BureauReview;
import cn.gov.shuozhou.data.catalog.CatalogDraft;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.SharingClaims;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What reviewers conclude: recorded and acted on in one transaction. */
@Service
@Transactional
@Article("第二十三条")
class PublicationReviews {

    private final Publications publications;
    private final ReviewMapper mapper;
    private final Reviewers reviewers;
    private final CatalogDrafts drafts;
    private final ReviewedClaims claims;
    private final Decisions decisions;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final CatalogPublicationProcess process;
    private final Clock clock;

    PublicationReviews(
            Publications publications,
            ReviewMapper mapper,
            Reviewers reviewers,
            CatalogDrafts drafts,
            ReviewedClaims claims,
            Decisions decisions,
            CaseSteps steps,
            Clocks clocks,
            CatalogPublicationProcess process,
            Clock clock) {
        this.publications = publications;
        this.mapper = mapper;
        this.reviewers = reviewers;
        this.drafts = drafts;
        this.claims = claims;
        this.decisions = decisions;
        this.steps = steps;
        this.clocks = clocks;
        this.process = process;
        this.clock = clock;
    }

    /**
     * Records the conclusion on a waiting review and lets the case go on.
     *
     * @throws RequestRejected invalid with a sentence for each field; conflict when somebody was faster; forbidden
     */
    void review(String taskId, ReviewForm form, Person person) {
        OpenTask task = process.task(taskId);
        ReviewKind kind = CatalogPublicationProcess.kindOf(task);
        Publication publication = publications.held(task.caseNumber());
        requireReviewer(publication, kind, person);
        requireWaiting(publication, kind);
        SharingClaims reviewed = claims.of(publication, kind);
        List<Problem> problems = ReviewRules.problems(form, kind, places(publication), reviewed);
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        Verdict verdict = Objects.requireNonNull(form.verdict());
        decisions.record(task, verdict.label(), person);
        String confirmed = verdict.passed() ? reviewed.confirmedWords() : "";
        record(publication, kind, verdict, task.id(), form, confirmed, person);
        steps.add(
                publication.caseNumber(),
                person,
                kind.label() + "：" + verdict.label(),
                form.words()
                        + (verdict.passed() ? "" : marked(form))
                        + (confirmed.isEmpty() ? "" : "（%s）".formatted(confirmed)));
        if (kind == ReviewKind.BUREAU) {
            clocks.stop(publication.caseNumber(), BureauReview.LIMIT);
        }
        process.reviewed(task, person.id(), kind, verdict);
    }

    /** Whether this person may give this review, before the engine asks the same. */
    private void requireReviewer(Publication publication, ReviewKind kind, Person person) {
        boolean inPlace = kind == ReviewKind.BUREAU || publication.isOf(person);
        if (!inPlace || !person.has(kind.role())) {
            throw RequestRejected.forbidden(
                    "该待办由%s办理，您不能办理。".formatted(kind.role().label()));
        }
        reviewers.requireIndependent(publication, kind, person.id());
    }

    /** When somebody was faster by a moment, that is said, and not what is wrong with the form. */
    private static void requireWaiting(Publication publication, ReviewKind kind) {
        PublicationStatus waiting =
                kind == ReviewKind.BUREAU ? PublicationStatus.BUREAU_REVIEW : PublicationStatus.REVIEWING;
        if (publication.status() != waiting) {
            throw fasterThan(kind);
        }
    }

    private static RequestRejected fasterThan(ReviewKind kind) {
        return RequestRejected.conflict("该办件刚刚已由他人%s，或者您刚刚办理了另一项审查，您的意见没有生效。请刷新待办列表。".formatted(kind.label()));
    }

    private void record(
            Publication publication,
            ReviewKind kind,
            Verdict verdict,
            String taskId,
            ReviewForm form,
            String confirmed,
            Person person) {
        ReviewMapper.Key key = new ReviewMapper.Key();
        try {
            mapper.insert(
                    key,
                    publication.caseNumber(),
                    publication.round(),
                    kind,
                    taskId,
                    verdict.passed(),
                    form.words(),
                    confirmed,
                    person.id(),
                    LocalDateTime.now(clock));
        } catch (DuplicateKeyException anotherWasFaster) {
            throw fasterThan(kind);
        }
        int position = 1;
        for (Mark mark : form.markList()) {
            mapper.insertMark(key.getId(), position++, mark);
        }
    }

    /** The fields that can be marked, by code of the resource. */
    private Map<String, Set<String>> places(Publication publication) {
        return drafts.ofCase(publication.caseNumber()).stream()
                .map(CatalogDraft::code)
                .collect(Collectors.toMap(
                        Function.identity(),
                        code -> ContentView.places(drafts.content(code).orElseThrow())));
    }

    private static String marked(ReviewForm form) {
        int marks = form.markList().size();
        return marks == 0 ? "" : "（标注 %d 处）".formatted(marks);
    }
}
