package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.refusal.Refusal;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the engine and says in Chinese, to the one who clicked, what it refused. */
@Component
public class EngineCalls {

    private static final String MOVED_ON = "该事项刚刚已被办理或状态已变化，您的操作没有生效。请刷新页面查看最新进展。";

    /**
     * Runs the call.
     *
     * @throws Refusal what a listener, delegate or the guard refused; conflict when the case has moved on
     */
    public <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (MismatchingMessageCorrelationException
                | OptimisticLockingException
                | NullValueException
                | NotFoundException goneOn) {
            Refusal refusal = refusalIn(goneOn);
            throw refusal == null ? Refusal.conflict(MOVED_ON) : refusal;
        } catch (AuthorizationException notAllowed) {
            throw Refusal.forbidden("您没有办理该事项的权限。");
        } catch (RuntimeException failure) {
            Refusal refusal = refusalIn(failure);
            throw refusal == null ? failure : refusal;
        }
    }

    public void run(Runnable call) {
        call(() -> {
            call.run();
            return true;
        });
    }

    private static @Nullable Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
