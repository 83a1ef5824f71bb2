package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.notification.MessageMapper.Addressed;
import cn.gov.shuozhou.data.notification.MessageMapper.Newest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everybody's inbox. A message is written in the transaction of what it tells about: it is there when, and only when,
 * that has happened.
 */
@Service
@Transactional
public class Inbox {

    private final MessageMapper mapper;
    private final Organization organization;
    private final Outbox outbox;
    private final Clock clock;

    Inbox(MessageMapper mapper, Organization organization, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.organization = organization;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells the person, once however often it is told in one transaction, and by the channels that are set up. */
    public void tell(String personId, Message message) {
        tell(List.of(personId), message);
    }

    /** Tells everybody who holds the role in the department. */
    public void tellDepartment(String departmentCode, Role role, Message message) {
        tell(organization.holders(departmentCode, role), message);
    }

    /** Tells everybody who holds the role, in whatever department. */
    public void tellRole(Role role, Message message) {
        tell(organization.holders(role), message);
    }

    private void tell(List<String> people, Message message) {
        String event = CurrentEvent.key(message);
        List<Addressed> untold = people.stream()
                .filter(person -> CurrentEvent.isNewTo(person, event))
                .map(Addressed::new)
                .toList();
        if (!untold.isEmpty()) {
            mapper.insert(untold, message, event, LocalDateTime.now(clock));
            untold.forEach(row -> outbox.queue(row.person, row.id));
        }
    }

    @Transactional(readOnly = true)
    public int unread(String personId) {
        return mapper.unread(personId);
    }

    /** By case: those with something unread first, then the newest. */
    @Transactional(readOnly = true)
    public Page<MessageGroup> messages(String personId, InboxFilter filter, int page) {
        return new Listing<MessageGroup>(
                        most -> mapper.countByCase(personId, filter.wanted(), filter.sought(), most),
                        (limit, offset) -> groups(personId, filter, newest(personId, filter, limit, offset)))
                .page(page);
    }

    private List<Newest> newest(String personId, InboxFilter filter, int limit, int offset) {
        int unread = mapper.unreadCases(personId, filter.wanted(), filter.sought());
        List<Newest> newest = new ArrayList<>();
        if (offset < unread) {
            newest.addAll(mapper.withUnread(personId, filter.wanted(), filter.sought(), limit, offset));
        }
        int left = limit - newest.size();
        if (left > 0) {
            newest.addAll(mapper.withoutUnread(
                    personId, filter.wanted(), filter.sought(), left, Math.max(0, offset - unread)));
        }
        return newest;
    }

    private List<MessageGroup> groups(String personId, InboxFilter filter, List<Newest> newest) {
        if (newest.isEmpty()) {
            return List.of();
        }
        Map<Object, List<ReceivedMessage>> messages =
                mapper.ofNewest(personId, filter.wanted(), filter.sought(), newest).stream()
                        .collect(Collectors.groupingBy(message -> key(message.id(), message.caseNumber())));
        return newest.stream()
                .map(one -> messages.get(key(one.id(), one.caseNumber())))
                .map(MessageGroup::of)
                .toList();
    }

    private static Object key(long id, @Nullable String caseNumber) {
        return caseNumber == null ? (Object) id : caseNumber;
    }

    /** All of them one by one, unread messages first, to be taken away. */
    @Transactional(readOnly = true)
    public Page<ReceivedMessage> whole(String personId, InboxFilter filter) {
        return new Listing<>(
                        mapper.count(personId, filter.wanted(), filter.sought()),
                        (limit, offset) -> mapper.list(personId, filter.wanted(), filter.sought(), limit, offset))
                .whole();
    }

    /** These matters of the case are over: what asked for them is settled, whoever was asked. */
    public void settle(String caseNumber, Collection<String> matters) {
        if (!matters.isEmpty()) {
            mapper.settle(caseNumber, matters, LocalDateTime.now(clock));
        }
    }

    /**
     * Marks the message read, with what was said before of the same case, and hands it out.
     *
     * @throws RequestRejected not found, also when it is somebody else's
     */
    public ReceivedMessage open(String personId, long id) {
        mapper.markRead(personId, id, LocalDateTime.now(clock));
        return message(personId, id);
    }

    /**
     * Hands the message out and leaves it as it is.
     *
     * @throws RequestRejected not found, also when it is somebody else's
     */
    @Transactional(readOnly = true)
    public ReceivedMessage message(String personId, long id) {
        ReceivedMessage message = mapper.find(personId, id);
        if (message == null) {
            throw RequestRejected.notFound("没有这条消息，或者它不是发给您的。请从消息列表打开。");
        }
        return message;
    }

    public void markAllRead(String personId) {
        mapper.markAllRead(personId, LocalDateTime.now(clock));
    }
}
