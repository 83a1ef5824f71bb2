package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.CaseClock;
import cn.gov.shuozhou.data.process.Clocks;
import cn.gov.shuozhou.data.process.Deadline;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requester's card on the home page: what waits for him first, then what waits for others. */
@Component
@Order(10)
class SharingHomeSection implements HomeSection {

    private static final int MOST_ROWS = 8;

    private static final List<ApplicationStatus> HIS_TURN =
            List.of(ApplicationStatus.SUPPLEMENTING, ApplicationStatus.REFUSED_OPEN);

    private final SharingApplications applications;
    private final Clocks clocks;

    SharingHomeSection(SharingApplications applications, Clocks clocks) {
        this.applications = applications;
        this.clocks = clocks;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.REQUESTER)) {
            return Optional.empty();
        }
        List<HomeRow> rows = applications.openOf(person.departmentCode()).stream()
                .sorted(Comparator.comparing((SharingApplication open) -> !HIS_TURN.contains(open.status())))
                .limit(MOST_ROWS)
                .map(this::row)
                .toList();
        return Optional.of(
                new HomeCard("本部门在办的共享申请", rows, "目前没有在办的共享申请。需要其他部门的数据，请到数据目录查找。", "/sharing/applications", "全部申请"));
    }

    private HomeRow row(SharingApplication application) {
        return new HomeRow(
                application.resourceName(),
                application.number() + " · " + application.providerName(),
                "/cases/" + application.number(),
                application.status().label(),
                Tone.valueOf(
                        application.status().style().substring("kind-".length()).toUpperCase(Locale.ROOT)),
                due(application.number()));
    }

    private @Nullable Deadline due(String caseNumber) {
        return clocks.of(caseNumber).stream()
                .filter(clock -> clock.isOpen() && !clock.paused())
                .min(Comparator.comparing(CaseClock::dueOn))
                .map(clocks::deadline)
                .orElse(null);
    }
}
