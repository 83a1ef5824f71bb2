package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dispatches as the system administrator looks after them. */
@Service
@Transactional
class Dispatches {

    private final DispatchMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    Dispatches(DispatchMapper mapper, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when no channel is set up: then there are inbox messages only. */
    boolean areSent() {
        return outbox.isOpen();
    }

    /** What the channels that are set up are called, by their codes. */
    Map<String, String> labels() {
        return outbox.labels();
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    Listing<Dispatch> list(DispatchFilter filter) {
        return new Listing<>(
                most -> mapper.count(filter.stateName(), filter.sought(), most),
                (limit, offset) -> mapper.list(filter.stateName(), filter.sought(), limit, offset));
    }

    /**
     * Lets a dispatch go out once more, under the same id.
     *
     * @throws RequestRejected conflict unless it has failed or its result is unclear
     */
    void again(String id) {
        if (mapper.again(id, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("只有发送失败或结果不明的可以重发，这一次发送已不是这种状态。请刷新列表查看。");
        }
    }

    /**
     * Takes a dispatch of unclear result as sent.
     *
     * @throws RequestRejected conflict unless its result is unclear
     */
    void settle(String id) {
        if (mapper.settled(id) == 0) {
            throw RequestRejected.conflict("只有结果不明的可以视为已发送，这一次发送已不是这种状态。请刷新列表查看。");
        }
    }
}
