package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who finds which cases in lists: the city's supervisors all, a county's authority its region's, others their own. */
@Component
@Article("第七条")
public class CaseScopes {

    private static final Set<Role> SEE_ALL = Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.ANALYST);

    private final CountyWatch counties;

    CaseScopes(CountyWatch counties) {
        this.counties = counties;
    }

    /** What the person may choose from; the first one holds unless another is asked for. */
    public List<CaseScope> of(Person person) {
        if (SEE_ALL.stream().anyMatch(person::has)) {
            return List.of(CaseScope.ALL);
        }
        return regionOf(person).isPresent()
                ? List.of(CaseScope.REGION, CaseScope.DEPARTMENT)
                : List.of(CaseScope.DEPARTMENT);
    }

    public Optional<String> regionOf(Person person) {
        return counties.regionOf(person);
    }
}
