package cn.gov.shuozhou.data.organization.account;

import cn.gov.shuozhou.data.organization.Person;
import java.util.List;

/**
 * A person with the state of the account.
 *
 * @param sentence why sign-ins are blocked now; empty when they are not
 * @param waiting requests about the account that no security administrator has decided yet
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
