package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import cn.gov.shuozhou.data.engine.EngineDeadlines.Mended;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who was the last to lay hands on a timer, as the engine's log of operations knows. */
@Component
class LastTouch {

    private final HistoryService history;

    LastTouch(@Lazy HistoryService history) {
        this.history = history;
    }

    /** In words; says so when nobody signed in has touched it. */
    String words(Mended timer) {
        UserOperationLogQuery touches = history.createUserOperationLogQuery().entityType(EntityTypes.JOB);
        UserOperationLogQuery ofTimer = timer.jobId() == null
                ? touches.processInstanceId(timer.processInstanceId())
                : touches.jobId(timer.jobId());
        return ofTimer.orderByTimestamp().desc().listPage(0, 1).stream()
                .findFirst()
                .map(touch -> "最后改动者 %s（%s，%s）"
                        .formatted(
                                touch.getUserId(),
                                touch.getOperationType(),
                                TimeConfiguration.words(touch.getTimestamp())))
                .orElse("没有人工改动的记录");
    }
}
