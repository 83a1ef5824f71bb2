package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.process.DeadlineAudience;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Each limit of a case concerns both sides, whichever it binds. */
@Component
class SharingDeadlines implements DeadlineAudience {

    private final SharingApplicationMapper mapper;
    private final SharingMessages messages;

    SharingDeadlines(SharingApplicationMapper mapper, SharingMessages messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    @Override
    public Optional<People> of(DeadlineMoved moved) {
        return Optional.ofNullable(mapper.byCase(moved.caseNumber()))
                .map(application -> new People("期限", (what, text) -> {
                    messages.tellRequester(application, what, text);
                    messages.tellProvider(application, what, text);
                }));
    }
}
