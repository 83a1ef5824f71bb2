package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.catalog.health.CatalogLapses;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Renewal;
import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 待更新的数据 on the home page of a data officer: what is due in the own department, the latest first; none when none is. */
@Component
@Order(17)
class RenewalHomeSection implements HomeSection {

    private static final int MOST = 8;

    private final CatalogLapses lapses;
    private final Clock clock;

    RenewalHomeSection(CatalogLapses lapses, Clock clock) {
        this.lapses = lapses;
        this.clock = clock;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.DATA_OFFICER)) {
            return Optional.empty();
        }
        List<Renewal> due = lapses.dueRenewals(person.departmentCode());
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new HomeCard(
                        "待更新的数据",
                        due.stream()
                                .sorted(Comparator.comparing(lapses::renewBy))
                                .limit(MOST)
                                .map(this::row)
                                .toList(),
                        "",
                        "/catalog/health/resources?problem=DUE&department=" + person.departmentCode(),
                        "共 %d 项".formatted(due.size())));
    }

    private HomeRow row(Renewal renewal) {
        LocalDate by = lapses.renewBy(renewal);
        boolean late = LocalDate.now(clock).isAfter(by);
        return new HomeRow(
                renewal.name(),
                "%s · %s %s · 最迟 %s 更新"
                        .formatted(
                                renewal.updateCycle().label(),
                                renewal.renewedOn(),
                                renewal.dataUpdatedAt() == null ? "发布，还没有数据" : "更新",
                                by),
                "/catalog/%d/data".formatted(renewal.resourceId()),
                late ? "超期未更新" : "待更新",
                late ? Tone.BAD : Tone.WARN,
                null);
    }
}
