package cn.gov.shuozhou.data.process;

import org.jspecify.annotations.Nullable;

/** A user task that is waiting. */
public record OpenTask(
        String id,
        String key,
        String name,
        String processKey,
        String caseNumber,
        @Nullable String assignee) {}
