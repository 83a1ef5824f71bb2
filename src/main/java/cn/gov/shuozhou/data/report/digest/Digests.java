package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.calendar.WorkingDays;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.report.monitor.Weeks;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what people have subscribed to. That somebody has been told of a day is a row, written in the transaction of the
 * message: whichever node sends, and however often, each is told once.
 */
@Service
class Digests {

    private static final Logger log = LoggerFactory.getLogger(Digests.class);

    private static final int KEPT_DAYS = 60;

    private final DigestMapper mapper;
    private final Subscriptions subscriptions;
    private final Calendars calendars;
    private final Weeks weeks;
    private final Inbox inbox;
    private final TransactionOperations transactions;
    private final Clock clock;

    Digests(
            DigestMapper mapper,
            Subscriptions subscriptions,
            Calendars calendars,
            Weeks weeks,
            Inbox inbox,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.subscriptions = subscriptions;
        this.calendars = calendars;
        this.weeks = weeks;
        this.inbox = inbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Tells today's, unless today is a holiday.
     *
     * @return whether nobody is left to be told
     */
    boolean send() {
        LocalDate today = LocalDate.now(clock);
        WorkingDays calendar = calendars.workingDays();
        if (!calendar.isWorkingDay(today)) {
            return true;
        }
        LocalDate next = calendar.next(today);
        DigestText text = new DigestText(today, next, mapper.due(today, next));
        boolean all = send(Subscription.DAILY, today, text::of);
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (calendar.previous(today).isBefore(monday)) {
            all &= send(Subscription.WEEKLY, today, reader -> Optional.of(weekly(monday)));
        }
        mapper.forget(today.minusDays(KEPT_DAYS));
        return all;
    }

    private Message weekly(LocalDate monday) {
        return new Message(
                "每周报告：%s 至 %s".formatted(monday.minusWeeks(1), monday.minusDays(1)),
                "上周的办结和按时办结率，请打开查看。不想再收到的，在“我的订阅”中取消。",
                weeks.latest(),
                null);
    }

    private boolean send(Subscription kind, LocalDate day, Function<Person, Optional<Message>> text) {
        boolean all = true;
        for (Person person : subscriptions.wanting(kind)) {
            try {
                transactions.executeWithoutResult(status -> tell(person, kind, day, text.apply(person)));
            } catch (DuplicateKeyException elsewhere) {
                log.debug("{} has been told by another node", kind);
            } catch (RuntimeException failure) {
                log.error("A digest of {} could not be written; it is tried again", day, failure);
                all = false;
            }
        }
        return all;
    }

    private void tell(Person person, Subscription kind, LocalDate day, Optional<Message> message) {
        if (mapper.sent(person.id(), kind, day) > 0) {
            return;
        }
        mapper.insert(person.id(), kind, day, message.isPresent());
        message.ifPresent(words -> inbox.tell(person.id(), words));
    }
}
