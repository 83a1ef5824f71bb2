package cn.gov.shuozhou.data.casework;

/** For statements of procedures that name who has decided: what stands after the name where a deputy has, else nothing. */
public final class DeputySql {

    /** Before the column with the id of the task. */
    public static final String OF_TASK =
            " || coalesce((select '（代' || principal.name || '）' from case_decision decision"
                    + " join person principal on principal.id = decision.decided_for where decision.task_id = ";

    /** After that column. */
    public static final String END = "), '') ";

    private DeputySql() {}
}
