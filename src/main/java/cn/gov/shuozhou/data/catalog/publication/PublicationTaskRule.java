package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.process.TaskRule;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/**
 * Guards this procedure's tasks however they are reached: nobody reviews own work, and no one person gives both
 * reviews.
 */
@Component
@Article("第二十三条")
class PublicationTaskRule implements TaskRule {

    private final Publications publications;
    private final Reviewers reviewers;
    private final Decisions decisions;

    PublicationTaskRule(Publications publications, Reviewers reviewers, Decisions decisions) {
        this.publications = publications;
        this.reviewers = reviewers;
        this.decisions = decisions;
    }

    @Override
    public String processKey() {
        return CatalogPublicationProcess.KEY;
    }

    /** A task that its review has just been recorded for is finished by who gave it. */
    @Override
    public void mayWork(TaskAct act) {
        if (!isCorrection(act) && !decisions.isRecorded(act.taskId())) {
            reviewers.requireIndependent(publications.publication(act.caseNumber()), kind(act.taskKey()), act.userId());
        }
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
