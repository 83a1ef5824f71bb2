package cn.gov.shuozhou.data.report.digest;

import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.report.digest.DigestMapper.DepartmentDue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Words a morning's digest. The figures stand in the subject, since a mail says no more than that.
 *
 * @param next the next working day
 * @param due of all departments that have anything to be told, the latest first
 */
record DigestText(LocalDate today, LocalDate next, List<DepartmentDue> due) {

    private static final int MOST_IN_SUBJECT = 5;

    /** Empty when nothing is due; the bureau hears of all departments, others of their own. */
    Optional<Message> of(Person person) {
        if (person.has(Role.BUREAU)) {
            return due.isEmpty() ? Optional.empty() : Optional.of(ofAll());
        }
        return due.stream()
                .filter(one -> one.department().equals(person.departmentCode()))
                .findFirst()
                .map(own -> person.has(Role.DEPARTMENT_LEADER) ? toLeader(own) : toApprover(own));
    }

    private Message ofAll() {
        DepartmentDue total = new DepartmentDue(
                "",
                "全市",
                due.stream().mapToLong(DepartmentDue::overdue).sum(),
                due.stream().mapToLong(DepartmentDue::today).sum(),
                due.stream().mapToLong(DepartmentDue::next).sum());
        String latest = due.stream()
                .filter(one -> one.overdue() > 0)
                .limit(MOST_IN_SUBJECT)
                .map(one -> one.name() + " " + one.overdue())
                .collect(Collectors.joining("、"));
        return new Message(
                subject(total) + (latest.isEmpty() ? "" : "。超期：" + latest),
                due.stream().map(one -> one.name() + "：" + words(one)).collect(Collectors.joining("\n")),
                "/monitor",
                null);
    }

    private Message toLeader(DepartmentDue own) {
        return new Message(subject(own), "%s：%s。".formatted(own.name(), words(own)), "/monitor", null);
    }

    private Message toApprover(DepartmentDue own) {
        String list = UriComponentsBuilder.fromPath("/cases")
                .queryParam("state", "OPEN")
                .queryParam("handler", own.department())
                .queryParam("dueTo", next)
                .queryParam("sort", "DUE")
                .toUriString();
        return new Message(subject(own), "%s：%s。请尽快办理。".formatted(own.name(), words(own)), list, null);
    }

    private String subject(DepartmentDue figures) {
        return "%s办件提醒（%s）：%s".formatted(today, figures.name(), words(figures));
    }

    private String words(DepartmentDue figures) {
        return "已超期 %d 件，今天到期 %d 件，下一个工作日（%s）到期 %d 件"
                .formatted(figures.overdue(), figures.today(), next, figures.next());
    }
}
