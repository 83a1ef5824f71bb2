package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import java.util.List;

/**
 * Places to go that belong together by what people do there.
 *
 * @param label as the top of the navigation shows it when there is more than one of them
 */
record NavigationGroup(String label, List<NavigationEntry> entries) {

    NavigationGroup {
        entries = List.copyOf(entries);
    }

    NavigationGroup of(Person person) {
        return new NavigationGroup(
                label, entries.stream().filter(entry -> entry.isFor(person)).toList());
    }

    /** The one place stands on top itself: nobody has to open a list of one. */
    public boolean single() {
        return entries.size() == 1;
    }
}
