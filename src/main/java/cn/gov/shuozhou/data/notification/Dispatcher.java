package cn.gov.shuozhou.data.notification;

import static cn.gov.shuozhou.data.notification.DispatchFailure.Kind.UNCLEAR;

import cn.gov.shuozhou.data.notification.DispatchMapper.Addressee;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Sends what lies in the outbox: sees only what is committed, gathers each recipient's messages into one dispatch a channel, and
 * marks a dispatch as being sent before it is handed over. One that a lost node has left so is not sent again by itself,
 * for the other side may have taken it: the administrator decides.
 */
@Component
class Dispatcher {

    /** Together about nine hours: a server that is repaired within a working day loses nothing. */
    static final int MOST_ATTEMPTS = 8;

    static final Duration FIRST_WAIT = Duration.ofMinutes(4);

    /** Far longer than the channels' time-outs let an attempt last. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);

    /** After that a channel's next dispatch waits for the next round: a gateway that hangs must not hold up the others. */
    static final Duration SHARE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private static final int AT_ONCE = 100;

    private final DispatchMapper mapper;
    private final List<MessageChannel> channels;
    private final Duration collect;
    private final TransactionOperations transactions;
    private final Clock clock;

    /** @param collect how long messages of one recipient wait for others, to go out together */
    Dispatcher(
            DispatchMapper mapper,
            List<MessageChannel> channels,
            @Value("${app.mail.collect:PT2M}") Duration collect,
            TransactionOperations transactions,
            Clock clock) {
        this.mapper = mapper;
        this.channels = List.copyOf(channels);
        this.collect = collect;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Lets one node at a time do the round; should two do it all the same, the claim keeps them apart. */
    @Scheduled(fixedDelayString = "${app.mail.every:PT20S}", initialDelayString = "PT30S")
    @SchedulerLock(name = "mail-round", lockAtMostFor = "PT8M")
    void round() {
        mapper.lost(now().minus(LOST_AFTER), "发送途中节点停止，不能确定是否已发出。");
        for (MessageChannel channel : channels) {
            String code = channel.code();
            LocalDateTime enough = now().plus(SHARE);
            mapper.addressees(code, now().minus(collect), AT_ONCE).forEach(this::gather);
            mapper.due(code, now(), AT_ONCE).stream()
                    .takeWhile(id -> now().isBefore(enough))
                    .forEach(id -> deliver(channel, id));
        }
    }

    /** Another node may have gathered them in between: then there is nothing to make. */
    private void gather(Addressee addressee) {
        String id = UUID.randomUUID().toString();
        transactions.executeWithoutResult(status -> {
            mapper.insert(id, addressee, now());
            if (mapper.gather(id, addressee) == 0) {
                mapper.delete(id);
            }
        });
    }

    private void deliver(MessageChannel channel, String id) {
        String attempt = UUID.randomUUID().toString();
        if (mapper.claim(id, attempt, now()) == 0) {
            return;
        }
        try {
            channel.send(id, mapper.recipient(id), mapper.letters(id));
            mapper.sent(id, attempt, now());
        } catch (DispatchFailure failure) {
            putOff(id, attempt, failure);
        } catch (RuntimeException unforeseen) {
            LOG.error("渠道 {} 发送 {} 时出错", channel.code(), id, unforeseen);
            putOff(id, attempt, new DispatchFailure(UNCLEAR, "渠道出错，不能确定是否已发出；原因见这一时刻的日志。"));
        }
    }

    private void putOff(String id, String attempt, DispatchFailure failure) {
        int attempts = mapper.attempts(id);
        DispatchState state = switch (failure.kind()) {
            case TRY_AGAIN -> attempts >= MOST_ATTEMPTS ? DispatchState.DEAD : DispatchState.WAITING;
            case UNCLEAR -> DispatchState.UNCLEAR;
            case HOPELESS -> DispatchState.DEAD;
        };
        mapper.failed(id, attempt, state, now().plus(waiting(attempts)), failure.sentence());
    }

    /** 4, 8, 16 ... minutes. */
    private static Duration waiting(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << (attempts - 1));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
