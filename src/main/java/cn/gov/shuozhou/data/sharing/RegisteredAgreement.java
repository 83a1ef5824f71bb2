package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.BatchAnswer;
import cn.gov.shuozhou.data.catalog.Item;
import cn.gov.shuozhou.data.catalog.MaskingChoice;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.sharing.AnswerForm.ItemChoice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Agrees to all that is asked for, each item masked as the catalogue has it registered: without a form, for one application
 * or for many. A sensitive item that is registered without masking takes a reason, and so the form.
 */
@Component
@Article({"第十六条", "第十八条"})
class RegisteredAgreement implements BatchAnswer {

    private final Answers answers;
    private final SharingApplications applications;
    private final CaseItems items;
    private final TaskHandOvers handOvers;

    RegisteredAgreement(Answers answers, SharingApplications applications, CaseItems items, TaskHandOvers handOvers) {
        this.answers = answers;
        this.applications = applications;
        this.items = items;
        this.handOvers = handOvers;
    }

    @Override
    public Kind kind() {
        return Kind.AGREE;
    }

    @Override
    public boolean fits(OpenTask task) {
        return task.key().equals(ConditionalSharingProcess.TASK_ANSWER);
    }

    @Override
    public String foreseen(OpenTask task, Person person) {
        SharingApplication application = applications.application(task.caseNumber());
        answers.check(task.id(), form(application), person);
        String given = items.toAnswer(application).stream()
                .map(item -> "%s（%s）".formatted(item.name(), item.masking().label()))
                .collect(Collectors.joining("、"));
        boolean askedPlainly = !applications.unmaskedReasons(application).isEmpty();
        return "同意全部 %d 个信息项，按登记的脱敏提供：%s；授权至 %s%s"
                .formatted(
                        items.toAnswer(application).size(),
                        given,
                        application.wantedTo(),
                        askedPlainly ? "。使用部门申请不脱敏的，仍按登记的脱敏" : "");
    }

    /** The same for whoever has the task before the eyes; empty when the person cannot do it, or not without the form. */
    Optional<String> foreseenBy(OpenTask task, Person person) {
        boolean free = task.assignee() == null || task.assignee().equals(person.id());
        if (!fits(task)
                || !free
                || task.asked()
                || handOvers.unfit(task.id(), person.id()).isPresent()) {
            return Optional.empty();
        }
        try {
            return Optional.of(foreseen(task, person));
        } catch (RequestRejected takesTheForm) {
            return Optional.empty();
        }
    }

    @Override
    public void answer(OpenTask task, String opinion, Person person) {
        answers.answer(task.id(), form(applications.application(task.caseNumber())), person);
    }

    private AnswerForm form(SharingApplication application) {
        if (application.isOnward()) {
            throw RequestRejected.invalid("", "对外提供的请求须逐项审查，不能这样同意。请打开后填写表单。");
        }
        List<ItemChoice> choices = items.toAnswer(application).stream()
                .map(RegisteredAgreement::choice)
                .toList();
        return new AnswerForm(Decision.AGREE, choices, null, application.wantedTo(), null, null, null, null, null);
    }

    private static ItemChoice choice(Item item) {
        MaskingRule registered = item.masking();
        if (MaskingChoice.takesReason(item, registered)) {
            throw RequestRejected.invalid(
                    "",
                    "信息项“%s”（%s）登记为%s，须单独审查，不能这样同意。请打开后填写表单。"
                            .formatted(item.name(), item.sensitivity().label(), registered.label()));
        }
        return new ItemChoice(item.id(), true, registered);
    }
}
