package cn.gov.shuozhou.data.casework.batch;

import cn.gov.shuozhou.data.audit.PartialActs;
import cn.gov.shuozhou.data.casework.BatchAnswer;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.engine.EngineFailures;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.TaskHandOvers;
import cn.gov.shuozhou.data.process.TaskHold;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Does the same to many tasks, each in a transaction of its own: what cannot be done leaves the others as they are. */
@Service
class Batches {

    private final CaseEngine engine;
    private final CaseFiles files;
    private final CaseTypes types;
    private final TaskHandOvers handOvers;
    private final Decisions decisions;
    private final Organization organization;
    private final ObjectProvider<TaskHold> holds;
    private final List<BatchAnswer> answers;
    private final PartialActs audit;
    private final TransactionTemplate transaction;

    Batches(
            CaseEngine engine,
            CaseFiles files,
            CaseTypes types,
            TaskHandOvers handOvers,
            Decisions decisions,
            Organization organization,
            ObjectProvider<TaskHold> holds,
            List<BatchAnswer> answers,
            PartialActs audit,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.files = files;
        this.types = types;
        this.handOvers = handOvers;
        this.decisions = decisions;
        this.organization = organization;
        this.holds = holds;
        this.answers = List.copyOf(answers);
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What will come of it for each; nothing is changed. */
    List<BatchRow> preview(BatchForm form, Person person) {
        BatchAct act = form.wanted();
        return form.chosen().stream()
                .map(id -> row(id, person, task -> foreseen(act, task, person)))
                .toList();
    }

    /** Does it, and says what has come of it for each. */
    List<BatchRow> perform(BatchForm form, Person person) {
        BatchAct act = form.wanted();
        String opinion = form.opinionOnAll();
        return form.chosen().stream()
                .map(id -> row(id, person, task -> {
                    audit.act(
                            act.audited(),
                            task.caseNumber(),
                            () -> transaction.executeWithoutResult(status -> act(act, task, opinion, person)));
                    return "已" + act.label() + "。";
                }))
                .toList();
    }

    private void act(BatchAct act, OpenTask task, String opinion, Person person) {
        foreseen(act, task, person);
        if (act.kind() == null) {
            engine.claim(task.id(), person.id());
        } else {
            answer(act.kind(), task).answer(task, opinion, person);
        }
    }

    private String foreseen(BatchAct act, OpenTask task, Person person) {
        String holder = task.assignee();
        if (holder != null && !holder.equals(person.id())) {
            throw RequestRejected.conflict("已由%s签收，不能由您批量办理。".formatted(name(holder)));
        }
        if (task.asked()) {
            throw RequestRejected.conflict("同事请您就此件提出意见，由委派的同事决定。请打开后填写意见。");
        }
        handOvers.unfit(task.id(), person.id()).ifPresent(reason -> {
            throw RequestRejected.forbidden("您%s。".formatted(reason));
        });
        if (act.kind() != null) {
            requireFree(task);
            return answer(act.kind(), task).foreseen(task, person);
        }
        if (holder != null) {
            throw RequestRejected.conflict("已由您签收，不必再签收。");
        }
        return "签收，由您办理";
    }

    private void requireFree(OpenTask task) {
        holds.orderedStream()
                .flatMap(hold -> hold.heldBy(task.id()).stream())
                .findFirst()
                .ifPresent(sentence -> {
                    throw RequestRejected.conflict(sentence);
                });
    }

    private BatchAnswer answer(BatchAnswer.Kind kind, OpenTask task) {
        return answers.stream()
                .filter(one -> one.kind() == kind && one.fits(task))
                .findFirst()
                .orElseThrow(() -> RequestRejected.invalid("", "“%s”不能这样批量办理。请打开后逐件办理。".formatted(task.name())));
    }

    private BatchRow row(String taskId, Person person, Deed deed) {
        OpenTask task = null;
        CaseFile file = null;
        try {
            task = engine.task(taskId);
            file = reach(task, person);
            return new BatchRow(taskId, task, file, true, deed.of(task));
        } catch (RuntimeException failure) {
            RequestRejected refusal = EngineFailures.asRefusal(failure).orElseThrow(() -> failure);
            return new BatchRow(
                    taskId,
                    file == null ? null : task,
                    file,
                    false,
                    words(task == null ? gone(taskId, person) : refusal));
        }
    }

    /** Of what the person cannot reach nothing is said, as if it did not exist. */
    private CaseFile reach(OpenTask task, Person person) {
        return files.find(task.caseNumber())
                .filter(found -> types.of(found).mayReadTask(found, task.key(), person))
                .orElseThrow(CaseEngine::noSuchTask);
    }

    private RequestRejected gone(String taskId, Person person) {
        return decisions.overtakenWithin(person.departmentCode(), taskId).orElseGet(CaseEngine::noSuchTask);
    }

    private static String words(RequestRejected refusal) {
        return refusal.problems().stream().map(Problem::sentence).collect(Collectors.joining(" "));
    }

    private String name(@Nullable String account) {
        return organization
                .person(Objects.requireNonNull(account))
                .map(Person::name)
                .orElse(account);
    }

    /** What is found out about, or done to, a task. */
    @FunctionalInterface
    private interface Deed {
        String of(OpenTask task);
    }
}
