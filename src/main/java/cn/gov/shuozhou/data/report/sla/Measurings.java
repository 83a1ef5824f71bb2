package cn.gov.shuozhou.data.report.sla;

import static java.util.stream.Collectors.toMap;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Makes what measures cases as they were known at a moment: the calendar and the names that held then. */
@Component
class Measurings {

    private final Calendars calendars;
    private final CaseTypes types;
    private final Organization organization;
    private final TimeLimits limits;

    Measurings(Calendars calendars, CaseTypes types, Organization organization, TimeLimits limits) {
        this.calendars = calendars;
        this.types = types;
        this.organization = organization;
        this.limits = limits;
    }

    Measuring at(LocalDateTime asOf) {
        return new Measuring(
                asOf,
                calendars.workingDays(asOf),
                types.all().collect(toMap(CaseType::procedure, Function.identity())),
                organization.departmentNames(asOf),
                organization.regions().stream().collect(toMap(Region::code, Region::name)),
                limits.all().stream()
                        .collect(toMap(limit -> Measuring.limit(limit.ruleSet(), limit.key()), TimeLimit::name)));
    }
}
