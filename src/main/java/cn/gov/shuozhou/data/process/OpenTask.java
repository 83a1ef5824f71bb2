package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.jspecify.annotations.Nullable;

/**
 * A user task that is waiting.
 *
 * @param model the version of the process
 * @param assignee the account of whoever has taken it; null while nobody has
 * @param owner of whoever had it first, once it is handed on; or who waits for the opinion of the assignee
 * @param asked whether the assignee is only asked for an opinion
 */
public record OpenTask(
        String id,
        String key,
        String name,
        String processKey,
        String model,
        String caseNumber,
        @Nullable String assignee,
        @Nullable String owner,
        boolean asked) {

    /** Whether a colleague was given it beside a task of the case. */
    public boolean isSignature() {
        return processKey.equals(AddedSigners.PROCESS);
    }

    /** The refusal for an answer that belongs to a task of another kind. */
    public RequestRejected notOfThisKind() {
        return RequestRejected.conflict("该待办是“%s”环节，不能用这份表单办理。请刷新待办列表，从该待办进入。".formatted(name));
    }
}
