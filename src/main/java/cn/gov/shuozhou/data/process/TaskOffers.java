package cn.gov.shuozhou.data.process;

import java.util.Set;

/** Knows which tasks of absent colleagues are offered to whom. */
public interface TaskOffers {

    /** Ids of the tasks that somebody else has taken and that this person may take over. */
    Set<String> offeredTo(String userId);
}
