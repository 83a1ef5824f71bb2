package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.opening.OpenCatalog;
import cn.gov.shuozhou.data.opening.OpenItem;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Leads from the answer that something is open to all to the version of the catalogue that says so, which has reviews of its own. */
@Component
@Article("第二十三条")
class OpeningDrafts {

    private final ApplicationMapper mapper;
    private final OpenCatalog open;

    OpeningDrafts(ApplicationMapper mapper, OpenCatalog open) {
        this.mapper = mapper;
        this.open = open;
    }

    /** Where the provider's data officer compiles it; empty for others, and where nothing is left to be opened. */
    Optional<String> link(OpenDataApplication application, Person person) {
        if (!person.has(Role.DATA_OFFICER) || !application.isFor(person)) {
            return Optional.empty();
        }
        String items = toBeOpened(application).stream()
                .map(item -> "&open=" + item.itemId())
                .collect(Collectors.joining());
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of("/catalog/drafts/new?resource=" + application.resourceId() + items);
    }

    private List<AnsweredItem> toBeOpened(OpenDataApplication application) {
        List<Long> openAlready = open.entries(List.of(application.resourceId())).stream()
                .flatMap(entry -> entry.open().items().stream())
                .filter(OpenItem::unconditional)
                .map(OpenItem::id)
                .toList();
        return mapper.answers(application.caseNumber()).stream()
                .reduce((earlier, later) -> later)
                .filter(last -> last.decision() == Decision.OPEN_TO_ALL)
                .map(last -> OpenAnswer.opened(mapper.answeredItems(last.id())))
                .orElse(List.of())
                .stream()
                .filter(item -> !openAlready.contains(item.itemId()))
                .toList();
    }
}
