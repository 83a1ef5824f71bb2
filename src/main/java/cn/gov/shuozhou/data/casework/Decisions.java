package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.casework.Deputising.Stead;
import cn.gov.shuozhou.data.database.TransactionScoped;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.TaskRecord;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Who decided what on which task, of all procedures: each task is decided once. */
@Component
public class Decisions implements TaskRecord {

    private final DecisionMapper mapper;
    private final OnBehalf onBehalf;
    private final Clock clock;
    private final TransactionTemplate savepoint;
    private final TransactionScoped<Set<String>> recorded = new TransactionScoped<>(HashSet::new);

    Decisions(DecisionMapper mapper, @Lazy OnBehalf onBehalf, Clock clock, PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.onBehalf = onBehalf;
        this.clock = clock;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Records the decision, in the transaction of what follows from it.
     *
     * @param verdict as people read it, e.g. 同意
     * @throws RequestRejected conflict, naming who was faster
     */
    public void record(OpenTask task, String verdict, Person person) {
        Optional<Stead> stead = onBehalf.begin(task, person);
        try {
            // PostgreSQL gives up a transaction in which a statement fails, but for what was done before a savepoint.
            savepoint.executeWithoutResult(status -> mapper.insert(
                    task, verdict, person, stead.map(Stead::principal).orElse(null), LocalDateTime.now(clock)));
        } catch (DuplicateKeyException anotherWasFaster) {
            throw overtaken(task.id());
        }
        recorded.get().add(task.id());
        stead.ifPresent(colleague -> onBehalf.decided(task, verdict, person, colleague));
    }

    /** What somebody is told who comes to a task that the own department has decided already; empty for any other. */
    public Optional<RequestRejected> overtakenWithin(String department, String taskId) {
        return mapper.ofTaskWithin(taskId, department) > 0 ? Optional.of(overtaken(taskId)) : Optional.empty();
    }

    @Override
    public boolean isRecorded(String taskId) {
        return recorded.get().contains(taskId) || mapper.ofTask(taskId) > 0;
    }

    Optional<DecidedTask> find(String taskId) {
        return mapper.find(taskId);
    }

    /** What the person has decided in the case, the latest last. */
    List<DecidedTask> of(String caseNumber, Person person) {
        return mapper.ofCase(caseNumber, person.id());
    }

    /**
     * Notes that the decision was taken back.
     *
     * @param ended the task of the next step that ended with it
     * @throws RequestRejected conflict when it has been already
     */
    void takeBack(DecidedTask decided, @Nullable String ended) {
        if (mapper.takeBack(decided.taskId(), ended, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("这条意见刚刚已由%s撤回，不能再次撤回。请从“待办”重新办理。".formatted(decided.decidedByName()));
        }
    }

    /** What is said of a task that is not there any more because the review before it was taken back. */
    public Optional<RequestRejected> endedWithReview(String taskId) {
        return Optional.ofNullable(mapper.enderOf(taskId))
                .map(name -> RequestRejected.conflict("该待办已取消：%s刚刚撤回了上一步的意见，重新办理后会再告知您。请刷新待办列表。".formatted(name)));
    }

    /** What the slower of two is told. */
    public RequestRejected overtaken(String taskId) {
        String faster = mapper.decider(taskId);
        return RequestRejected.conflict("该待办刚刚已由%s办理，这一次提交没有生效。请刷新待办列表。".formatted(faster == null ? "他人" : faster));
    }
}
