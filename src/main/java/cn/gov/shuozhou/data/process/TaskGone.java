package cn.gov.shuozhou.data.process;

/** A task waits no more though nobody has finished it: its case has gone another way or is over. */
public record TaskGone(String taskId) {}
