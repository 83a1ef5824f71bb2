package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import org.jspecify.annotations.Nullable;

/** A user task that is waiting. */
public record OpenTask(
        String id,
        String key,
        String name,
        String processKey,
        String caseNumber,
        @Nullable String assignee) {

    /** The refusal for an answer that belongs to a task of another kind. */
    public RequestRejected notOfThisKind() {
        return RequestRejected.conflict("该待办是“%s”环节，不能用这份表单办理。请刷新待办列表，从该待办进入。".formatted(name));
    }
}
