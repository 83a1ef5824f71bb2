package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The using department's card on the home page: notices of changes that wait for its answer; none when none wait. */
@Component
@Order(15)
class ChangeHomeSection implements HomeSection {

    private static final int MOST = 8;

    private final ChangeMapper mapper;
    private final Clocks clocks;
    private final Clock clock;

    ChangeHomeSection(ChangeMapper mapper, Clocks clocks, Clock clock) {
        this.mapper = mapper;
        this.clocks = clocks;
        this.clock = clock;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        List<HomeRow> rows =
                mapper.unanswered(person.departmentCode(), person.id(), isUser(person), today(), MOST).stream()
                        .map(this::row)
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeCard("待回应的目录变更通知", rows, "", "/catalog/changes?side=NOTIFIED", "全部通知"));
    }

    private static boolean isUser(Person person) {
        return NoticeReceivers.USERS.stream().anyMatch(person::has);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private HomeRow row(CatalogChange change) {
        return new HomeRow(
                change.resourceName(),
                "%s · %s%s，拟于 %s 生效"
                        .formatted(change.caseNumber(), change.providerName(), change.kindLabel(), change.effectOn()),
                change.link(),
                "待回应",
                Tone.WARN,
                deadline(change));
    }

    private @Nullable Deadline deadline(CatalogChange change) {
        return clocks.running(change.caseNumber(), CatalogChangeProcess.NOTICE_LIMIT)
                .filter(CaseClock::isOpen)
                .map(clocks::deadline)
                .orElse(null);
    }
}
