package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: a person takes an own review back until the next step has begun. The decision stays on record as taken back. */
@Service
@Transactional
public class TakeBacks {

    private final Decisions decisions;
    private final CaseFiles files;
    private final CaseTypes types;
    private final CaseEngine engine;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final ObjectProvider<ReversibleReviews> reversible;

    TakeBacks(
            Decisions decisions,
            CaseFiles files,
            CaseTypes types,
            CaseEngine engine,
            CaseSteps steps,
            CaseMessages messages,
            ObjectProvider<ReversibleReviews> reversible) {
        this.decisions = decisions;
        this.files = files;
        this.types = types;
        this.engine = engine;
        this.steps = steps;
        this.messages = messages;
        this.reversible = reversible;
    }

    /** Those of the person's own reviews in the case that can be taken back now. */
    @Transactional(readOnly = true)
    public List<DecidedTask> open(CaseFile file, Person person) {
        return !file.isOpen()
                ? List.of()
                : reviewsOf(file).stream()
                        .flatMap(reviews -> decisions.of(file.number(), person).stream()
                                .filter(review -> review.takenBackAt() == null)
                                .filter(review -> reviews.obstacle(review).isEmpty()))
                        .toList();
    }

    /**
     * Takes the review back.
     *
     * @return the task in which it is given anew; it is the person's already
     * @throws RequestRejected when it is not the person's own, or stands
     */
    public OpenTask takeBack(String taskId, Person person) {
        DecidedTask review = decisions.find(taskId).orElseThrow(TakeBacks::noSuchReview);
        CaseFile file = files.file(review.caseNumber());
        if (!types.of(file).maySee(file, person)) {
            throw noSuchReview();
        }
        if (!review.decidedBy().equals(person.id())) {
            throw RequestRejected.forbidden("这条意见是%s办理的，只能由本人撤回。".formatted(review.decidedByName()));
        }
        ReversibleReviews reviews = reviewsOf(file)
                .orElseThrow(() -> RequestRejected.conflict(
                        "“%s”的办理意见提交时已经告知对方或者生效，不能撤回。".formatted(types.of(file).label())));
        ReversibleReviews.Undone undone = reviews.undo(review);
        decisions.takeBack(review, undone.ended());
        engine.claim(undone.again(), person.id());
        OpenTask again = engine.task(undone.again());
        String what = "“%s”的意见（%s）".formatted(again.name(), review.verdict());
        steps.add(file.number(), person, "撤回意见", what + "已撤回，由%s重新办理".formatted(person.name()));
        if (undone.told() != null) {
            messages.tell(
                    file.number(),
                    undone.told(),
                    "上一步的意见已撤回",
                    "%s 撤回了%s，您的待办随之取消；重新办理后会再告知您。".formatted(person.name(), what));
        }
        return again;
    }

    /** Why a review stands that another act was faster than: it names who has begun. */
    @Transactional(readOnly = true)
    public Optional<RequestRejected> overtaken(String taskId) {
        return decisions
                .find(taskId)
                .flatMap(review ->
                        reviewsOf(files.file(review.caseNumber())).flatMap(reviews -> reviews.obstacle(review)))
                .map(RequestRejected::conflict);
    }

    private Optional<ReversibleReviews> reviewsOf(CaseFile file) {
        return reversible.stream()
                .filter(one -> one.procedure().equals(file.procedure()))
                .findFirst();
    }

    private static RequestRejected noSuchReview() {
        return RequestRejected.notFound("没有这条办理意见，或者您不能查看它的办件。请从“已办”进入。");
    }
}
