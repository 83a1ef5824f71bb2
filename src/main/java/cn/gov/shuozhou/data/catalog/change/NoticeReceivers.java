package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who of a using department receives its notices (第十二条): those who work with data. Where there are none, whom the bureau
 * has named for the notice, and until then everybody there.
 */
@Component
@Article("第十二条")
class NoticeReceivers {

    /** Those of a using department who may respond to a notice. */
    static final List<Role> USERS = List.of(Role.REQUESTER, Role.APPROVER, Role.DATA_OFFICER);

    private final Organization organization;

    NoticeReceivers(Organization organization) {
        this.organization = organization;
    }

    /** Their accounts; none when the department has nobody who could read the notice. */
    List<String> of(Notice notice) {
        List<Person> readers = readers(notice.departmentCode());
        List<Person> answering = readers.stream().filter(notice::isAnsweredBy).toList();
        return Stream.of(answering, readers).filter(some -> !some.isEmpty()).findFirst().orElse(List.of()).stream()
                .map(Person::id)
                .toList();
    }

    /** Whether nobody of the department has been told yet, or nobody there answers for the notice. */
    boolean isUnreceived(Notice notice) {
        return notice.response() == null && (notice.reachedOn() == null || lacksAnybody(notice));
    }

    /** Whether the department has nobody who answers for the notice. */
    boolean lacksAnybody(Notice notice) {
        return readers(notice.departmentCode()).stream().noneMatch(notice::isAnsweredBy);
    }

    /** The people of the department who can open the page of a change. */
    List<Person> readers(String department) {
        return organization.people(department).stream()
                .filter(person -> Role.ofWorkers().stream().anyMatch(person::has))
                .toList();
    }
}
