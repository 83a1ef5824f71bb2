package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.OnBehalf;
import cn.gov.shuozhou.data.casework.deputy.DeputyTasks;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does every act on a task in the same way: whether the person may, the act, 办理过程, the messages. */
@Service
@Transactional
class DeskActs {

    private final CaseEngine engine;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Organization organization;
    private final Decisions decisions;
    private final OnBehalf onBehalf;
    private final DeputyTasks deputies;
    private final Signatures signatures;
    private final List<DeskAct> acts;

    DeskActs(
            CaseEngine engine,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Organization organization,
            Decisions decisions,
            OnBehalf onBehalf,
            DeputyTasks deputies,
            Signatures signatures,
            List<DeskAct> acts) {
        this.engine = engine;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.organization = organization;
        this.decisions = decisions;
        this.onBehalf = onBehalf;
        this.deputies = deputies;
        this.signatures = signatures;
        this.acts = List.copyOf(acts);
    }

    /** What the person may do with the task as it stands. */
    @Transactional(readOnly = true)
    List<DeskAct> openTo(String taskId, Person person) {
        DeskTask task = task(taskId, person);
        return acts.stream().filter(act -> isOpen(act, task)).toList();
    }

    /** Who has the open tasks of the case, as far as they are of the person's own department. */
    @Transactional(readOnly = true)
    List<CaseHolder> holders(CaseFile file, Person person) {
        List<OpenTask> open = engine.open(file.number());
        Map<String, String> principals =
                deputies.principals(open.stream().map(OpenTask::id).toList());
        return open.stream()
                .map(task -> desk(task, file, person))
                .filter(DeskTask::isOfMyDepartment)
                .map(task -> new CaseHolder(
                        task.id(),
                        task.task().name(),
                        holderName(task, principals),
                        acts.stream()
                                .filter(act -> !act.asks() && isOpen(act, task))
                                .toList()))
                .toList();
    }

    /**
     * Does the act.
     *
     * @param path of the act
     * @return what the person is told
     * @throws RequestRejected conflict when the task does not stand as it was shown
     */
    String perform(String path, String taskId, DeskWish wish, Person person) {
        DeskAct act = acts.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(path));
        DeskTask task = task(taskId, person);
        if (!isOpen(act, task)) {
            throw task.notOpenTo(act.label());
        }
        onBehalf.begin(task.task(), person);
        DeskDeed deed = act.perform(task, wish);
        String caseNumber = task.file().number();
        steps.add(caseNumber, person, act.label(), deed.detail());
        deed.letters().forEach(letter -> messages.tell(caseNumber, letter.recipient(), letter.what(), letter.text()));
        return deed.answer();
    }

    private static String holderName(DeskTask task, Map<String, String> principals) {
        if (task.holder() == null) {
            return "";
        }
        String principal = principals.get(task.id());
        String name = task.holder().name();
        return principal == null ? name : OnBehalf.name(name, principal);
    }

    /** Who has decided on the task meanwhile, as the slower of two is told. */
    @Transactional(readOnly = true)
    Optional<RequestRejected> overtaken(String taskId) {
        return decisions.isRecorded(taskId) ? Optional.of(decisions.overtaken(taskId)) : Optional.empty();
    }

    private DeskTask task(String taskId, Person person) {
        OpenTask task = engine.task(taskId);
        return desk(task, files.file(task.caseNumber()), person);
    }

    private DeskTask desk(OpenTask task, CaseFile file, Person person) {
        return new DeskTask(task, file, holder(task.assignee()), person, signatures.open(task.id()));
    }

    /** A colleague's own opinion is given, and nothing else done with it. */
    private static boolean isOpen(DeskAct act, DeskTask task) {
        return !task.task().isSignature() && act.isOpenTo(task);
    }

    private @Nullable Person holder(@Nullable String assignee) {
        return assignee == null ? null : organization.person(assignee).orElse(null);
    }
}
