package cn.gov.shuozhou.data.process;

import java.time.LocalDateTime;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.jspecify.annotations.Nullable;

/**
 * One passing of an element of the model.
 *
 * @param name as the model has it; empty where it has none, as where branches meet
 * @param type of the element, as the engine names it
 * @param assignee the account of whoever has done it; null when nobody with an account has
 * @param endedAt null while it goes on
 * @param cancelled whether it was cut short
 */
public record CaseActivity(
        String name,
        String type,
        @Nullable String assignee,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        boolean cancelled) {

    static CaseActivity of(HistoricActivityInstance activity) {
        String name = activity.getActivityName();
        return new CaseActivity(
                name == null ? "" : name,
                activity.getActivityType(),
                activity.getAssignee(),
                EngineTimes.of(activity.getStartTime()),
                EngineTimes.ofNullable(activity.getEndTime()),
                activity.isCanceled());
    }
}
