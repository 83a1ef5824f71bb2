package cn.gov.shuozhou.data.process;

/** Somebody else has a task now, or nobody; published in the transaction in which that happens, by whatever interface. */
public record TaskReassigned(String taskId) {}
