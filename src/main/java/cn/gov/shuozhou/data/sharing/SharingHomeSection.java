package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The requester's card on the home page: first what the requester has to do, then what others have to. */
@Component
@Order(10)
class SharingHomeSection implements HomeSection {

    private static final List<ApplicationStatus> HIS_TURN =
            List.of(ApplicationStatus.SUPPLEMENTING, ApplicationStatus.REFUSED_OPEN);

    private final SharingApplications applications;
    private final SharingHomeRows rows;

    SharingHomeSection(SharingApplications applications, SharingHomeRows rows) {
        this.applications = applications;
        this.rows = rows;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.REQUESTER)) {
            return Optional.empty();
        }
        List<HomeRow> lines = applications.openOf(person.departmentCode()).stream()
                .sorted(Comparator.comparing((SharingApplication open) -> !HIS_TURN.contains(open.status())))
                .limit(SharingHomeRows.MOST)
                .map(open -> rows.row(open, open.providerName()))
                .toList();
        return Optional.of(
                new HomeCard("本部门在办的共享申请", lines, "目前没有在办的共享申请。需要其他部门的数据，请到数据目录查找。", "/sharing/applications", "全部申请"));
    }
}
