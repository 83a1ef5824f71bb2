package cn.gov.shuozhou.data.casework.desk;

import java.util.List;

/**
 * Who has a task of a case, as the page of the case shows it.
 *
 * @param holder the name; empty while nobody has taken it
 * @param acts what the reader may do with the task
 */
record CaseHolder(String taskId, String task, String holder, List<DeskAct> acts) {}
