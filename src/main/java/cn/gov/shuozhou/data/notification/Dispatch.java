package cn.gov.shuozhou.data.notification;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch as the administrator sees it: to whom and how it went, not what it says.
 *
 * @param messages how many messages it carries
 * @param channel code of its {@link MessageChannel}
 * @param attempts how often it has been handed over
 * @param problem why the last attempt failed, in Chinese
 */
record Dispatch(
        String id,
        String personId,
        String personName,
        int messages,
        String channel,
        DispatchState state,
        int attempts,
        LocalDateTime createdAt,
        LocalDateTime nextAttemptAt,
        @Nullable LocalDateTime sentAt,
        @Nullable String problem) {

    public boolean waiting() {
        return state == DispatchState.WAITING;
    }
}
