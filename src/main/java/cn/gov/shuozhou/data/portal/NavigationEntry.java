package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;

/**
 * One place to go from everywhere.
 *
 * @param roles whom it is offered to; none means everybody
 */
record NavigationEntry(String label, String path, Set<Role> roles) {

    /** Stands beside the person's name on every page, with the count of what is unread. */
    static final NavigationEntry INBOX = new NavigationEntry("消息", "/inbox", Set.of());

    boolean isFor(Person person) {
        return roles.isEmpty() || roles.stream().anyMatch(person::has);
    }

    /** True when the page at this address belongs to this entry. */
    boolean leadsTo(String address) {
        return path.equals("/") ? address.equals("/") : address.equals(path) || address.startsWith(path + "/");
    }
}
