package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 报表 on the home page of those whose work they are: the latest, and the way to a new one. */
@Component
@Order(15)
class ReportHomeSection implements HomeSection {

    private static final int MOST = 5;

    private final Reports reports;

    ReportHomeSection(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (!person.has(Role.ANALYST)) {
            return Optional.empty();
        }
        return Optional.of(new HomeCard(
                "报表",
                reports.latest(MOST, person).stream()
                        .map(ReportHomeSection::line)
                        .toList(),
                "还没有报表。选定期间和条件，即可生成 Excel 时限报表。",
                ReportController.ADDRESS,
                "生成报表"));
    }

    private static HomeRow line(Report report) {
        return new HomeRow(
                report.title(),
                "%s · %s 至 %s".formatted(report.number(), report.fromOn(), report.toOn()),
                report.link(),
                report.state().label(),
                report.state().tone(),
                null);
    }
}
