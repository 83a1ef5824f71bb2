package cn.gov.shuozhou.data.report.sla;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.organization.FormerName;
import cn.gov.shuozhou.data.organization.Organization;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows by what reports are made. */
@Component
class SlaOrigins {

    private final Calendars calendars;
    private final Organization organization;

    SlaOrigins(Calendars calendars, Organization organization) {
        this.calendars = calendars;
        this.organization = organization;
    }

    SlaOrigin of(SlaQuestion question) {
        List<String> adopted = calendars.adoptedBy(question.asOf());
        return new SlaOrigin(
                "随系统的放假调休通知" + (adopted.isEmpty() ? "" : "；另采用 " + String.join("、", adopted)),
                Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "开发版"),
                Stream.concat(renamed(question), merged(question)).toList());
    }

    private Stream<String> renamed(SlaQuestion question) {
        return organization.formerNames().stream()
                .filter(former -> !former.untilAt().isAfter(question.asOf())
                        && isSinceItsBeginning(former.untilAt().toLocalDate(), question))
                .map(former -> words(former, question));
    }

    private Stream<String> merged(SlaQuestion question) {
        return organization.mergers().stream()
                .filter(merger ->
                        merger.isKnownAt(question.asOf()) && isSinceItsBeginning(merger.effectiveOn(), question))
                .map(merger -> "%s 起%s，两个部门合在一行".formatted(merger.effectiveOn(), merger.what()));
    }

    /** What came after the period changes the names in its report as well. */
    private static boolean isSinceItsBeginning(LocalDate day, SlaQuestion question) {
        return !day.isBefore(question.span().from());
    }

    private String words(FormerName former, SlaQuestion question) {
        String now = organization.departmentNames(question.asOf()).get(former.departmentCode());
        return "%s 自 %s 起由“%s”更名，两个名称合在一行".formatted(now, former.untilAt().toLocalDate(), former.name());
    }
}
