package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;

/** An answer of one procedure that may be given to many tasks at once; never a refusal. Each is one bean. */
public interface BatchAnswer {

    /** What is done to many at once. */
    enum Kind {
        AGREE,
        SUPERVISE
    }

    Kind kind();

    boolean fits(OpenTask task);

    /**
     * What will come of it for this task, in words.
     *
     * @throws RequestRejected when it has to be answered by itself, and why
     */
    String foreseen(OpenTask task, Person person);

    /**
     * Gives the answer as its own form does.
     *
     * @param opinion the one opinion on all of them; empty where none is asked for
     */
    void answer(OpenTask task, String opinion, Person person);
}
