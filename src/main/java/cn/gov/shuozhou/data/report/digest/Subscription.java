package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.report.monitor.MonitorScope;
import java.util.Set;

/** What can be sent to people regularly. */
enum Subscription {
    /** Usual for those whom it concerns: they may refuse it. */
    DAILY("每个工作日早晨的办件提醒", "今天到期、下一个工作日到期和已超期的办件各有几件；没有的那天不发。", true),
    /** For those who are chosen, or choose it themselves. */
    WEEKLY("每周报告", "每周第一个工作日早晨，发来上周报告的链接。", false);

    private static final Set<Role> REMINDED = Set.of(Role.APPROVER, Role.DEPARTMENT_LEADER, Role.BUREAU);

    private final String label;
    private final String meaning;
    private final boolean usual;

    Subscription(String label, String meaning, boolean usual) {
        this.label = label;
        this.meaning = meaning;
        this.usual = usual;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether it is sent to those who have said nothing. */
    boolean isUsual() {
        return usual;
    }

    /** Whether somebody in these roles can have it. */
    boolean isFor(Person person) {
        return this == DAILY
                ? REMINDED.stream().anyMatch(person::has)
                : MonitorScope.of(person).isPresent();
    }
}
