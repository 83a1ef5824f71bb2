package cn.gov.shuozhou.data.casework;

/**
 * A row of the overdue register as the case's page and forms show it.
 *
 * @param duty what was to be done, as a verb, e.g. 答复
 * @param consequence what followed, as the end of a sentence
 * @param mayBeViolation whether the limit is one that 第三十三条 speaks of
 */
public record OverdueRow(Overdue overdue, String duty, String consequence, boolean mayBeViolation) {}
