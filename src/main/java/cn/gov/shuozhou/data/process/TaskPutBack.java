package cn.gov.shuozhou.data.process;

/**
 * Somebody has given a task back to the department that a colleague had taken; published in the transaction in which that
 * happens, by whatever interface.
 *
 * @param taskName what is to be done, e.g. 答复申请
 * @param from the account of the colleague
 * @param by the account of whoever has given it back
 */
public record TaskPutBack(String caseNumber, String taskName, String from, String by) {}
