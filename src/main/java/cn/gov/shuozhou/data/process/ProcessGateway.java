package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the Java class of every model does with the engine. The class adds the names of its model (variables, messages,
 * elements) and, in words of its own, what people do there.
 */
public abstract class ProcessGateway {

    private final CaseEngine engine;
    private final String key;
    private final String subject;

    /** @param subject what its tasks are about, e.g. 共享申请 */
    protected ProcessGateway(CaseEngine engine, String key, String subject) {
        this.engine = engine;
        this.key = key;
        this.subject = subject;
    }

    /** Starts a case under its number, to be handled by this department. */
    @SafeVarargs
    protected final void start(String caseNumber, String handlingDepartment, Map.Entry<String, Object>... values) {
        engine.start(key, caseNumber, handlingDepartment, Map.ofEntries(values));
    }

    /**
     * Tells the case that something has happened.
     *
     * @throws RequestRejected conflict when the case does not wait for it any more
     */
    public void tell(String caseNumber, String message) {
        engine.tell(caseNumber, message, Map.of());
    }

    /** The same with what the model goes on by. */
    @SafeVarargs
    protected final void tell(String caseNumber, String message, Map.Entry<String, Object>... values) {
        engine.tell(caseNumber, message, Map.ofEntries(values));
    }

    /** Whether the case waits for this; not when it was begun before the model knew it. */
    protected final boolean isWaiting(String caseNumber, String message) {
        return engine.isWaiting(caseNumber, message);
    }

    /**
     * As {@link #tell}, but nothing happens when the case does not wait for it.
     *
     * @return whether it did
     */
    protected boolean tellIfWaiting(String caseNumber, String message) {
        return engine.tellIfWaiting(caseNumber, message);
    }

    /**
     * The same for one of several branches that wait for the same.
     *
     * @return whether any did
     */
    protected boolean tellOneIfWaiting(String caseNumber, String message) {
        return engine.tellOneIfWaiting(caseNumber, message);
    }

    /** How many tasks of this kind the case waits in. */
    protected long count(String caseNumber, String taskKey) {
        return engine.count(caseNumber, taskKey);
    }

    /** Finishes the task in the person's name, with what the model goes on by. */
    @SafeVarargs
    protected final void complete(OpenTask task, String userId, Map.Entry<String, Object>... values) {
        engine.complete(task.id(), userId, Map.ofEntries(values));
    }

    /** Whether the task's case was begun on a model that has the element. */
    protected final boolean knows(OpenTask task, String element) {
        return engine.knows(task.model(), element);
    }

    /**
     * Lets the case wait again where it waited before, in place of the step in which it waits and that nobody has begun.
     *
     * @return the first of the tasks gone back to
     */
    protected final OpenTask stepBack(String caseNumber, String from, List<String> to) {
        engine.stepBack(key, caseNumber, from, to);
        return open(caseNumber, to.get(0));
    }

    /** The waiting task, which must be one of this process. */
    public OpenTask task(String taskId) {
        OpenTask task = engine.task(taskId);
        if (!task.processKey().equals(key)) {
            throw RequestRejected.notFound("这不是%s的待办。".formatted(subject));
        }
        return task;
    }

    /** The waiting task, which must be one of this process and of this kind. */
    public OpenTask task(String taskId, String taskKey) {
        OpenTask task = task(taskId);
        if (!task.key().equals(taskKey)) {
            throw task.notOfThisKind();
        }
        return task;
    }

    /**
     * The task of this kind in which the case waits.
     *
     * @throws RequestRejected conflict when it waits in none
     */
    public OpenTask open(String caseNumber, String taskKey) {
        return waiting(caseNumber, taskKey).orElseThrow(CaseEngine::noSuchTask);
    }

    /** As above; empty when it waits in none. */
    public Optional<OpenTask> waiting(String caseNumber, String taskKey) {
        return engine.waiting(caseNumber, taskKey);
    }
}
