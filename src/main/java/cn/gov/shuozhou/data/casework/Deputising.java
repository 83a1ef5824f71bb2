package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.OpenTask;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.Optional;

/** Knows who works on which task in a colleague's stead. */
public interface Deputising {

    /** The colleague: account and name. */
    record Stead(String principal, String name) {}

    /**
     * In whose stead the person has taken the task; empty for what is the person's own.
     *
     * @throws RequestRejected conflict when the time for that is over
     */
    Optional<Stead> stead(OpenTask task, Person person);

    /** The deputy has decided. */
    void decided(OpenTask task, String verdict, Person deputy, Stead stead);
}
