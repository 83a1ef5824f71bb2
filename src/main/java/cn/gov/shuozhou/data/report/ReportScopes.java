package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.casework.list.CaseScopes;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.regulation.Article;
import org.springframework.stereotype.Component;

/** Who finds which cases in reports: as in the lists of cases. */
@Component
@Article("第七条")
class ReportScopes {

    private final CaseScopes cases;
    private final Organization organization;

    ReportScopes(CaseScopes cases, Organization organization) {
        this.cases = cases;
        this.organization = organization;
    }

    ReportScope of(Person person) {
        return switch (cases.of(person).get(0)) {
            case ALL -> ReportScope.CITY;
            case REGION -> new ReportScope(cases.regionOf(person).orElseThrow(), null);
            case DEPARTMENT -> new ReportScope(null, person.departmentCode());
        };
    }

    String words(ReportScope scope) {
        if (scope.region() != null) {
            return "县（市、区）：" + region(scope.region());
        }
        return scope.department() == null
                ? "全市"
                : "部门：" + organization.department(scope.department()).name();
    }

    private String region(String code) {
        return organization.regions().stream()
                .filter(region -> region.code().equals(code))
                .map(Region::name)
                .findFirst()
                .orElse(code);
    }
}
