package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the data officer does on a running case: withdraw it, submit it again. */
@Service
@Transactional
class PublicationActs {

    private static final int LONGEST = 2000;

    private final Publications publications;
    private final PublicationSubmissions submissions;
    private final CaseSteps steps;
    private final CatalogPublicationProcess process;

    PublicationActs(
            Publications publications,
            PublicationSubmissions submissions,
            CaseSteps steps,
            CatalogPublicationProcess process) {
        this.publications = publications;
        this.submissions = submissions;
        this.steps = steps;
        this.process = process;
    }

    /** Takes the case back; possible until it is published. */
    void withdraw(String caseNumber, Person person, String reason) {
        Publication publication = own(caseNumber, person);
        publication.requireStatus(publication.status().isOpen(), "撤回");
        String why = reason.strip();
        Lengths.tooLong("reason", "撤回原因", LONGEST, why).ifPresent(problem -> {
            throw RequestRejected.invalid(List.of(problem));
        });
        steps.add(caseNumber, person, "撤回", why);
        process.withdraw(caseNumber);
    }

    /** Lays the corrected drafts before the reviewers again, from the case's page. */
    void resubmit(String caseNumber, SubmissionForm form, Person person) {
        Publication publication = own(caseNumber, person);
        publication.requireStatus(publication.status() == PublicationStatus.CORRECTING, "重新提交");
        submissions.resubmit(form, publication, process.correction(caseNumber), person);
    }

    /** The same from the form of the task. */
    void corrected(String taskId, SubmissionForm form, Person person) {
        OpenTask task = process.task(taskId, CatalogPublicationProcess.TASK_CORRECT);
        submissions.resubmit(form, own(task.caseNumber(), person), task, person);
    }

    /** The department's publication as whoever acted on it last has left it. */
    private Publication own(String caseNumber, Person person) {
        if (!publications.visible(caseNumber, person).isOf(person) || !person.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("只有本部门的数据专员可以进行此操作。");
        }
        return publications.held(caseNumber);
    }
}
