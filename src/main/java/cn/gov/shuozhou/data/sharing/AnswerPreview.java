package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.MaskedPreview;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the provider before the answer what the requester would get by it (第十八条). */
@Service
@Transactional(readOnly = true)
@Article("第十八条")
class AnswerPreview {

    private final ConditionalSharingProcess process;
    private final SharingApplications applications;
    private final CaseItems items;
    private final DataSets dataSets;
    private final MaskedPreview preview;

    AnswerPreview(
            ConditionalSharingProcess process,
            SharingApplications applications,
            CaseItems items,
            DataSets dataSets,
            MaskedPreview preview) {
        this.process = process;
        this.applications = applications;
        this.items = items;
        this.dataSets = dataSets;
        this.preview = preview;
    }

    /**
     * @param form what is given and how it is masked; what else it says does not matter yet
     * @throws RequestRejected invalid when the items could not be given so; forbidden to other departments
     */
    MaskedPreview.Sample show(String taskId, AnswerForm form, Person approver) {
        OpenTask task = process.task(taskId, ConditionalSharingProcess.TASK_ANSWER);
        SharingApplication application = applications.submitted(task.caseNumber());
        Answers.requireProvider(application, approver);
        List<Item> wanted = items.toAnswer(application);
        List<Problem> problems = AnswerRules.choices(form, wanted, dataSets.fewValued(application.resourceId()));
        if (!problems.isEmpty()) {
            throw RequestRejected.invalid(problems);
        }
        return preview.of(items.planned(
                application,
                wanted,
                form.choices().stream().map(AnswerForm.ItemChoice::answered).toList()));
    }
}
