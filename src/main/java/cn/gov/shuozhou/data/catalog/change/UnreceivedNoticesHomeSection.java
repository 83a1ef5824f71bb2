package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The bureau's card on the home page: notices of changes for which somebody has to be named; none when there are none. */
@Component
@Order(16)
class UnreceivedNoticesHomeSection implements HomeSection {

    private static final int MOST = 8;

    private final ChangeMapper mapper;

    UnreceivedNoticesHomeSection(ChangeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.BUREAU)) {
            return Optional.empty();
        }
        List<HomeRow> rows = mapper.unreceived(MOST).stream()
                .map(change -> new HomeRow(
                        change.resourceName(),
                        "%s · %s%s，须指定签收人".formatted(change.caseNumber(), change.providerName(), change.kindLabel()),
                        change.link() + "#unreceived",
                        "无人签收",
                        Tone.BAD,
                        null))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeCard("无人签收的目录变更通知", rows, "", "/catalog/changes", "全部变更"));
    }
}
