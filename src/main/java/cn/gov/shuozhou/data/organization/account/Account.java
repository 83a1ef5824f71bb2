package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Person;
import java.util.List;

/**
 * A person with the state of his account.
 *
 * @param sentence why sign-ins are not looked at just now; empty when they are
 * @param waiting requests about him that no security administrator has decided yet
 */
record Account(Person person, AccountStanding standing, String sentence, List<AccountRequest> waiting) {

    Account {
        waiting = List.copyOf(waiting);
    }

    public boolean enabled() {
        return standing.enabled();
    }

    public boolean locked() {
        return !sentence.isEmpty();
    }
}
