package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The bureau's card on the home page: applications that wait for an answer past their limit (第三十三条). */
@Component
@Order(20)
class OverdueHomeSection implements HomeSection {

    private static final CaseFilter WAITING_PAST_LIMIT =
            new CaseFilter(null, null, ApplicationStatus.ANSWERING, true, null);

    private final SharingApplications applications;
    private final SharingHomeRows rows;

    OverdueHomeSection(SharingApplications applications, SharingHomeRows rows) {
        this.applications = applications;
        this.rows = rows;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.BUREAU)) {
            return Optional.empty();
        }
        Page<SharingApplication> overdue = applications.list(WAITING_PAST_LIMIT, 1);
        return Optional.of(new HomeCard(
                "超期未答复的共享申请",
                overdue.rows().stream()
                        .limit(SharingHomeRows.MOST)
                        .map(application -> rows.row(application, application.providerName()))
                        .toList(),
                "目前没有超期未答复的共享申请。",
                "/sharing/cases?status=ANSWERING&overdue=true",
                "共 %d 件".formatted(overdue.total())));
    }
}
