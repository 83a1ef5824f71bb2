package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.process.OpenTask;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What colleagues were asked about a task, and what they think; read by whoever may read the task, and by nobody else. */
@Component
class TaskOpinions {

    private final TaskOpinionMapper mapper;
    private final Clock clock;

    TaskOpinions(TaskOpinionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    void ask(OpenTask task, String by, String of, String question) {
        mapper.insert(task, OpinionKind.DELEGATION, null, by, of, question, LocalDateTime.now(clock));
    }

    /**
     * Keeps what the colleague thinks who was asked last.
     *
     * @return who had the task first, where it had been handed on before
     */
    @Nullable
    String answer(String taskId, String opinion) {
        TaskOpinion asked = last(taskId);
        mapper.answer(asked.id(), opinion, LocalDateTime.now(clock));
        return asked.firstOwner();
    }

    /** Who had the task before the colleague was asked, where it had been handed on before. */
    @Nullable
    String firstOwner(String taskId) {
        return last(taskId).firstOwner();
    }

    /** The latest last. */
    List<TaskOpinion> of(String taskId) {
        return mapper.of(taskId);
    }

    private TaskOpinion last(String taskId) {
        return mapper.of(taskId).stream()
                .filter(one -> one.kind() == OpinionKind.DELEGATION)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
