package cn.gov.shuozhou.data.casework.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person does with a task besides answering it. It never touches a clock: the limit runs on whoever has the
 * task. Each act declares one bean.
 */
interface DeskAct {

    /** The last part of its address, e.g. {@code transfer}. */
    String path();

    /** As people read it and as 办理过程 calls it, e.g. 转办. */
    String label();

    /** What is asked before it is done. */
    Question question();

    /** Whether the person may do it with the task as it stands. */
    boolean isOpenTo(DeskTask task);

    /** Does it. */
    DeskDeed perform(DeskTask task, DeskWish wish);

    /**
     * A question as the form shows it.
     *
     * @param hint what comes of the act
     * @param whom what the choice of a colleague is called; null when none is asked for
     * @param words what the field for words is called; null when none are asked for
     * @param leaves whether the task is somebody else's afterwards
     */
    record Question(
            String hint, @Nullable String whom, @Nullable String words, boolean leaves) {}
}
