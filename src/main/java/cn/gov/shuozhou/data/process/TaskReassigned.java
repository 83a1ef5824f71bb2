package cn.gov.shuozhou.data.process;

import org.jspecify.annotations.Nullable;

/**
 * Somebody has a task now to decide on it, or nobody has; published in the transaction in which that happens, by whatever
 * interface.
 *
 * @param assignee the account; null when nobody has it
 */
public record TaskReassigned(String taskId, @Nullable String assignee) {}
