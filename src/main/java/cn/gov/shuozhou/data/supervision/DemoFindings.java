package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.supervision.Violations.Report;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 示例数据: suspected violations as the bureau enters them. */
@Component
@Profile("demo")
public class DemoFindings {

    private static final ViolationFilter ALL = new ViolationFilter(null, null, null, false);

    private final Violations violations;

    DemoFindings(Violations violations) {
        this.violations = violations;
    }

    public boolean isEmpty(Person person) {
        return violations.list(ALL, person).page(1).rows().isEmpty();
    }

    /** Entered, and still to be judged. */
    public long found(String department, ViolationItem item, String fact, Person person) {
        violations.report(new Report(department, item.name(), fact, ""), person);
        return violations.list(ALL, person).page(1).rows().get(0).id();
    }

    public long confirmed(String department, ViolationItem item, String fact, Person person) {
        long id = found(department, item, fact, person);
        violations.confirm(List.of(id), person);
        return id;
    }

    public void dismissed(String department, ViolationItem item, String fact, String reason, Person person) {
        violations.dismiss(List.of(found(department, item, fact, person)), reason, person);
    }
}
