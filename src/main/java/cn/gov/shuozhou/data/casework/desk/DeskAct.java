package cn.gov.shuozhou.data.casework.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person does with a task besides answering it. It never touches a clock: the limit runs on whoever has the
 * task. Each act declares one bean.
 */
abstract class DeskAct {

    private final String path;
    private final String label;
    private final Question question;

    /**
     * @param path the last part of its address, e.g. {@code transfer}
     * @param label as people read it and as 办理过程 calls it, e.g. 转办
     * @param question what is asked before it is done
     */
    DeskAct(String path, String label, Question question) {
        this.path = path;
        this.label = label;
        this.question = question;
    }

    public String path() {
        return path;
    }

    public String label() {
        return label;
    }

    public Question question() {
        return question;
    }

    /** Whether more than a yes is asked. */
    boolean asks() {
        return question.whom() != null || question.words() != null;
    }

    /** Whether the person may do it with the task as it stands. */
    abstract boolean isOpenTo(DeskTask task);

    /** Does it. */
    abstract DeskDeed perform(DeskTask task, DeskWish wish);

    /**
     * A question as the form shows it.
     *
     * @param hint what comes of the act
     * @param leaves whether the task is somebody else's afterwards
     */
    record Question(
            String hint, @Nullable Whom whom, @Nullable Words words, boolean leaves) {

        static Question yes(String hint) {
            return new Question(hint, null, null, false);
        }
    }

    /**
     * The choice of people.
     *
     * @param label what it is called
     * @param path the last part of the address that lists them
     * @param many whether more than one can be chosen
     */
    record Whom(String label, String path, boolean many) {

        static Whom colleague(String label) {
            return new Whom(label, "colleagues", false);
        }
    }

    /**
     * The field for words.
     *
     * @param label what it is called
     * @param most how many there may be
     */
    record Words(String label, int most) {}
}
