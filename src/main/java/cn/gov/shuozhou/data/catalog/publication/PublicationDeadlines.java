package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.clock.DeadlineMoved;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.DeadlineAudience;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one limit is the bureau's; the department waits for it. */
@Component
class PublicationDeadlines implements DeadlineAudience {

    private final PublicationMapper mapper;
    private final PublicationMessages messages;

    PublicationDeadlines(PublicationMapper mapper, PublicationMessages messages) {
        this.mapper = mapper;
        this.messages = messages;
    }

    @Override
    public Optional<People> of(DeadlineMoved moved) {
        return Optional.ofNullable(mapper.find(moved.caseNumber()))
                .map(publication -> new People("审核期限", (what, text) -> {
                    messages.tellDepartment(publication, Role.DATA_OFFICER, what, text);
                    messages.tellBureau(publication, what, text);
                }));
    }
}
