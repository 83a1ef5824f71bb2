package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the layout shows around a page: who is signed in, the menu, how many messages are unread. */
final class PageFrame {

    private final @Nullable Person person;
    private final String address;
    private final ToIntFunction<String> unreadCount;
    private @Nullable Integer unread;

    PageFrame(@Nullable Person person, String address, ToIntFunction<String> unreadCount) {
        this.person = person;
        this.address = address;
        this.unreadCount = unreadCount;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public List<NavigationGroup> getNavigation() {
        return person == null ? List.of() : Navigation.of(person);
    }

    public NavigationEntry getInbox() {
        return NavigationEntry.INBOX;
    }

    /** Whether the person may move the demo's clock. */
    public boolean isMovingClock() {
        return person != null && person.has(Role.BUREAU);
    }

    /** Counted when a page is really drawn, once; answers without a page do not ask. */
    public int getUnread() {
        if (person == null) {
            return 0;
        }
        if (unread == null) {
            unread = unreadCount.applyAsInt(person.id());
        }
        return unread;
    }

    /** True for the one entry that the present page belongs to: of 工作日历 and 节假日通知 the more exact one. */
    public boolean at(NavigationEntry entry) {
        return Stream.concat(
                        Stream.of(NavigationEntry.INBOX),
                        getNavigation().stream().flatMap(group -> group.entries().stream()))
                .filter(candidate -> candidate.leadsTo(address))
                .max(Comparator.comparingInt(candidate -> candidate.path().length()))
                .filter(entry::equals)
                .isPresent();
    }

    /** True for the group of that entry. */
    public boolean within(NavigationGroup group) {
        return group.entries().stream().anyMatch(this::at);
    }
}
