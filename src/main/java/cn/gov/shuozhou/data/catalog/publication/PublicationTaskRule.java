package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/**
 * Guards this procedure's tasks however they are reached: nobody reviews what he has compiled, no one person gives both
 * reviews, and no task ends unless its form has recorded what it asks for.
 */
@Component
@Article("第二十三条")
class PublicationTaskRule implements TaskRule {

    private final Publications publications;
    private final Reviewers reviewers;
    private final ReviewMapper reviews;

    PublicationTaskRule(Publications publications, Reviewers reviewers, ReviewMapper reviews) {
        this.publications = publications;
        this.reviewers = reviewers;
        this.reviews = reviews;
    }

    @Override
    public String processKey() {
        return CatalogPublicationProcess.KEY;
    }

    /** A task that its review has just been recorded for is finished by who gave it. */
    @Override
    public void mayWork(TaskAct act) {
        if (!isCorrection(act) && reviews.ofTask(act.taskId()) == 0) {
            reviewers.requireIndependent(publications.publication(act.caseNumber()), kind(act.taskKey()), act.userId());
        }
    }

    @Override
    public boolean isRecorded(TaskAct act) {
        return isCorrection(act)
                ? publications.publication(act.caseNumber()).status() == PublicationStatus.REVIEWING
                : reviews.ofTask(act.taskId()) > 0;
    }

    private static boolean isCorrection(TaskAct act) {
        return act.taskKey().equals(CatalogPublicationProcess.TASK_CORRECT);
    }

    private static ReviewKind kind(String taskKey) {
        return switch (taskKey) {
            case CatalogPublicationProcess.TASK_SECRECY -> ReviewKind.SECRECY;
            case CatalogPublicationProcess.TASK_DISCLOSURE -> ReviewKind.DISCLOSURE;
            default -> ReviewKind.BUREAU;
        };
    }
}
