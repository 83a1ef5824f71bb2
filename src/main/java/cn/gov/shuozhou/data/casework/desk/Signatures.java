package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.Decisions;
import cn.gov.shuozhou.data.casework.Recipient;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.AddedSigners;
import cn.gov.shuozhou.data.process.CaseEngine;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.process.TaskGone;
import cn.gov.shuozhou.data.process.TaskHold;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 加签: colleagues whose opinion a task waits for. 前加签 says what to think of it before the holder decides; 后加签 agrees to
 * what the holder means to decide, before the holder can. What is asked and said stays within the department.
 */
@Service
@Transactional
class Signatures implements TaskHold {

    private final TaskOpinionMapper mapper;
    private final AddedSigners signers;
    private final CaseEngine engine;
    private final AddedSignatureProcess process;
    private final Decisions decisions;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    /** The engine asks this while it is being built. */
    Signatures(
            TaskOpinionMapper mapper,
            @Lazy AddedSigners signers,
            @Lazy CaseEngine engine,
            @Lazy AddedSignatureProcess process,
            @Lazy Decisions decisions,
            @Lazy CaseSteps steps,
            @Lazy CaseMessages messages,
            Clock clock) {
        this.mapper = mapper;
        this.signers = signers;
        this.engine = engine;
        this.process = process;
        this.decisions = decisions;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Those who have not yet said anything. */
    @Transactional(readOnly = true)
    List<TaskOpinion> open(String taskId) {
        return mapper.of(taskId).stream().filter(TaskOpinion::isOpenSignature).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> heldBy(String taskId) {
        List<TaskOpinion> open = open(taskId);
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("加签的同事（%s）还没有提出意见，不能办结。请等意见交回，或者先减签。".formatted(names(open)));
    }

    void ask(DeskTask task, OpinionKind kind, Person signer, String question) {
        Person person = task.person();
        String child = signers.add(task.task(), person.id(), signer.id(), person.departmentCode());
        mapper.insert(task.task(), kind, child, person.id(), signer.id(), question, now());
    }

    /** What the colleague is asked in an own task. */
    @Transactional(readOnly = true)
    TaskOpinion asked(String childTask) {
        return mapper.ofChild(childTask).orElseThrow(CaseEngine::noSuchTask);
    }

    /**
     * The colleague says what to think of it. Who disagrees with what was to be decided sends it back: the others need not
     * say anything any more.
     *
     * @throws RequestRejected conflict when it is not asked any more
     */
    void answer(String childTask, String opinion, @Nullable Boolean agrees, Person person) {
        OpenTask own = process.task(childTask);
        TaskOpinion asked = asked(childTask);
        boolean refused = Boolean.FALSE.equals(agrees);
        decisions.record(own, asked.kind().label() + (agrees == null ? "" : refused ? "：不同意" : "：同意"), person);
        mapper.answer(asked.id(), opinion, now());
        if (agrees != null) {
            mapper.agree(asked.id(), agrees);
        }
        process.signed(own, person.id());
        List<TaskOpinion> others = open(asked.taskId());
        if (refused) {
            end(own.caseNumber(), others, "已有同事不同意拟作出的决定");
        }
        OpenTask waiting = engine.task(asked.taskId());
        steps.add(
                own.caseNumber(),
                person,
                "提出加签意见",
                "“%s”的%s意见已由%s提出".formatted(waiting.name(), asked.kind().label(), person.name()));
        String holder = waiting.assignee() == null ? asked.askedBy() : waiting.assignee();
        messages.tell(
                own.caseNumber(),
                Recipient.person(holder),
                refused ? "加签的同事不同意" : "加签的同事已提出意见",
                "%s 已就“%s”提出意见，显示在待办的表单里。%s".formatted(person.name(), waiting.name(), next(refused, others)));
    }

    private static String next(boolean refused, List<TaskOpinion> others) {
        if (refused) {
            return "对方不同意拟作出的决定，请重新考虑后再决定。";
        }
        return others.isEmpty() ? "加签的同事都已提出意见，可以办理了。" : "还有%s没有提出意见。".formatted(names(others));
    }

    /** Nobody asks them any more. */
    void end(String caseNumber, List<TaskOpinion> asked, String why) {
        asked.forEach(one -> {
            mapper.end(one.id(), now());
            signers.end(one.childTask() == null ? "" : one.childTask(), why);
            messages.tell(
                    caseNumber, Recipient.person(one.askedOf()), "不必再提加签意见", "%s，您不必再提出意见，待办随之取消。".formatted(why));
        });
    }

    /** The case went another way or is over. */
    @EventListener
    void follow(TaskGone gone) {
        List<TaskOpinion> open = open(gone.taskId());
        if (!open.isEmpty()) {
            end(caseOf(open), open, "原来的待办已不需要办理");
        }
    }

    private String caseOf(List<TaskOpinion> open) {
        return mapper.caseNumber(open.get(0).id());
    }

    static String names(List<TaskOpinion> asked) {
        return asked.stream().map(TaskOpinion::askedOfName).collect(Collectors.joining("、"));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
