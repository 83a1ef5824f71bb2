package cn.gov.shuozhou.data.notification;

import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mails as the system administrator looks after them. */
@Service
@Transactional
class Mails {

    private final MailMapper mapper;
    private final ObjectProvider<Outbox> outbox;
    private final Clock clock;

    Mails(MailMapper mapper, ObjectProvider<Outbox> outbox, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** False when no mail server is set: then there are inbox messages only. */
    boolean areSent() {
        return outbox.getIfAvailable() != null;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    Listing<Mail> list(MailFilter filter) {
        return new Listing<>(
                mapper.count(filter.stateName(), filter.sought()),
                (limit, offset) -> mapper.list(filter.stateName(), filter.sought(), limit, offset));
    }

    /**
     * Lets a mail go out once more, under the same Message-ID.
     *
     * @throws RequestRejected conflict unless it has failed or its result is unclear
     */
    void again(String id) {
        if (mapper.again(id, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("只有发送失败或结果不明的邮件可以重发，这封邮件已不是这种状态。请刷新列表查看。");
        }
    }

    /**
     * Takes a mail of unclear result as sent.
     *
     * @throws RequestRejected conflict unless its result is unclear
     */
    void settle(String id) {
        if (mapper.settled(id) == 0) {
            throw RequestRejected.conflict("只有结果不明的邮件可以视为已发送，这封邮件已不是这种状态。请刷新列表查看。");
        }
    }
}
