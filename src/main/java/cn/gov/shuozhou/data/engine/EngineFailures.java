package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Translates the engine's refusals into ours: somebody else was faster, or the person has no right. */
public final class EngineFailures {

    static final String OUT_OF_REACH = "该事项已经办结、不存在或者不属于您的部门，您的操作没有生效。请刷新待办列表。";

    private EngineFailures() {}

    /** The refusal that this failure is, or carries as a cause; empty when it is a fault of the system. */
    public static Optional<RequestRejected> asRefusal(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(cause -> !EngineRefusal.is(cause))
                .flatMap(cause -> translated(cause).stream())
                .findFirst();
    }

    private static Optional<RequestRejected> translated(Throwable cause) {
        if (cause instanceof RequestRejected refusal) {
            return Optional.of(refusal);
        }
        if (cause instanceof OptimisticLockingException) {
            return Optional.of(RequestRejected.conflict("刚刚有其他人办理了同一事项，您的操作没有生效。请刷新后查看最新情况。"));
        }
        if (cause instanceof TaskAlreadyClaimedException) {
            return Optional.of(RequestRejected.conflict("该待办刚刚已由他人签收，您的操作没有生效。请刷新待办列表。"));
        }
        if (cause instanceof NullValueException
                || cause instanceof NotFoundException
                || cause instanceof MismatchingMessageCorrelationException
                || isOutOfReach(cause)) {
            return Optional.of(RequestRejected.conflict(OUT_OF_REACH));
        }
        if (cause instanceof AuthorizationException) {
            return Optional.of(RequestRejected.forbidden("您没有办理该事项的权限。如确需办理，请联系本部门负责人或系统管理员。"));
        }
        return Optional.empty();
    }

    /** The engine has no exceptions of its own for a foreign tenant's task and, here and there, for none at all. */
    static boolean isOutOfReach(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return cause instanceof ProcessEngineException
                && (message.contains("belongs to no authenticated tenant")
                        || message.startsWith("Cannot find task with id"));
    }
}
