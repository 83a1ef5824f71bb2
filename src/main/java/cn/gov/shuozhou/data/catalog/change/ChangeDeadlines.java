package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.process.DeadlineAudience;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** People wait for the bureau's review only; the other limits bind the platform. */
@Component
class ChangeDeadlines implements DeadlineAudience {

    private final ChangeMapper mapper;
    private final ChangeMessages messages;

    ChangeDeadlines(ChangeMapper mapper, ChangeMessages messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    @Override
    public Optional<People> of(DeadlineMoved moved) {
        return Optional.ofNullable(mapper.find(moved.caseNumber()))
                .filter(change -> moved.limitKey().equals(CatalogChangeProcess.REVIEW_LIMIT))
                .map(change -> new People("审核期限", (what, text) -> {
                    messages.tellProvider(change, what, text);
                    messages.tellBureau(change, what, text);
                }));
    }
}
