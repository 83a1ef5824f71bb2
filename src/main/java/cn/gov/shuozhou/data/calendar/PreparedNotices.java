package cn.gov.shuozhou.data.calendar;

import cn.gov.shuozhou.data.calendar.CalendarMapper.NewKey;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loading a year's notice takes two people of the bureau, because it moves everybody's deadlines: one prepares it, another adopts it. */
@Service
@Transactional
class PreparedNotices {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final PreparedNoticeMapper mapper;
    private final Calendars calendars;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PreparedNotices(PreparedNoticeMapper mapper, Calendars calendars, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps a notice for a colleague to adopt; nothing is counted by it yet. */
    long prepare(YearNotice notice, String preparedBy) {
        RequestRejected.throwIf(NoticeRules.problems(notice, clock));
        NewKey key = new NewKey();
        mapper.insert(key, notice.year(), NoticeFile.text(notice), preparedBy, now());
        events.publishEvent(new NoticePrepared(key.id, notice.year(), preparedBy));
        return key.id;
    }

    @Transactional(readOnly = true)
    PreparedNotice find(long id) {
        return mapper.find(id).orElseThrow(() -> RequestRejected.notFound("没有这份待采用的通知。请从节假日通知列表打开。"));
    }

    @Transactional(readOnly = true)
    List<PreparedNotice> notAdopted() {
        return mapper.notAdopted();
    }

    /**
     * Puts it in force.
     *
     * @param sourceReason why a source that is no government's page is good; needed only for such a one
     */
    void adopt(long id, String adoptedBy, @Nullable String sourceReason) {
        PreparedNotice prepared = find(id);
        if (prepared.preparedBy().equals(adoptedBy)) {
            throw RequestRejected.forbidden("这份通知由您准备，须由市政务信息管理局另一名工作人员采用。请通知同事办理。");
        }
        YearNotice notice = prepared.notice();
        RequestRejected.throwIf(NoticeRules.problems(notice, clock));
        Optional<String> exception = exception(notice, sourceReason);
        decide(prepared, PreparedNotice.State.ADOPTED, adoptedBy, exception.orElse(null));
        calendars.adopt(notice, prepared.preparedBy(), adoptedBy, exception.orElse(null));
    }

    /** Sends it back to whoever has prepared it. */
    void reject(long id, String rejectedBy, @Nullable String reason) {
        PreparedNotice prepared = find(id);
        String why = reason("reason", "退回的理由", reason);
        decide(prepared, PreparedNotice.State.REJECTED, rejectedBy, why);
        events.publishEvent(new NoticeRejected(prepared.noticeYear(), prepared.preparedBy(), why));
    }

    private static Optional<String> exception(YearNotice notice, @Nullable String sourceReason) {
        List<String> foreign = NoticeRules.foreignSources(notice);
        if (foreign.isEmpty()) {
            return Optional.empty();
        }
        if (sourceReason == null || sourceReason.isBlank()) {
            throw RequestRejected.invalid(
                    "sourceReason",
                    "通知网址 %s 不是政府网站（https，域名以 gov.cn 结尾）的网址。请改用政府网站的网址重新准备，或者写明作为例外采用的理由。"
                            .formatted(String.join("、", foreign)));
        }
        return Optional.of(reason("sourceReason", "作为例外采用的理由", sourceReason));
    }

    private static String reason(String field, String label, @Nullable String text) {
        RequestRejected.throwIf(Substance.problem(field, label, SHORTEST, LONGEST, text));
        return Objects.requireNonNull(text).strip();
    }

    private void decide(PreparedNotice prepared, PreparedNotice.State to, String by, @Nullable String reason) {
        if (mapper.decide(prepared.id(), to, by, now(), reason) == 0) {
            PreparedNotice decided = find(prepared.id());
            throw RequestRejected.conflict(
                    "这份通知%s（%s），您的操作没有生效。请刷新节假日通知列表。".formatted(decided.state().label(), decided.decidedBy()));
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
