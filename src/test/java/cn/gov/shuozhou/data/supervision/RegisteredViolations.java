package cn.gov.shuozhou.data.supervision;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.supervision.Violations.Report;
import java.util.List;

/** Findings that tests of what follows from them begin with. */
public final class RegisteredViolations {

    private final Violations violations;
    private final ViolationDetection detection;

    RegisteredViolations(Violations violations, ViolationDetection detection) {
        this.violations = violations;
        this.detection = detection;
    }

    /** A finding on the department, entered and confirmed by this person; its id. */
    public long confirmed(String department, Person person) {
        violations.report(new Report(department, "NOT_ANSWERED", "三件共享申请超过五个工作日没有答复，经督办仍未答复", ""), person);
        long id = latest(person).id();
        violations.confirm(List.of(id), person);
        return id;
    }

    /** Looks through the overdue register, as the schedule does. */
    public void detect() {
        detection.lookThroughOverdues();
    }

    public Violation latest(Person person) {
        return all(person).get(0);
    }

    public List<Violation> all(Person person) {
        return violations
                .list(new ViolationFilter(null, null, null, false), person)
                .page(1)
                .rows();
    }

    public void confirm(long id, Person person) {
        violations.confirm(List.of(id), person);
    }

    public void dismiss(long id, String reason, Person person) {
        violations.dismiss(List.of(id), reason, person);
    }
}
