package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 办件情况 on the home page of those who look after the cases of others: how many there are, each with its list. */
@Component
@Order(10)
class FiguresHomeSection implements HomeSection {

    private static final Set<Role> WATCHERS =
            Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.COUNTY_AUTHORITY, Role.DEPARTMENT_LEADER, Role.ANALYST);

    private final CaseLists lists;
    private final Clock clock;

    FiguresHomeSection(CaseLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (WATCHERS.stream().noneMatch(person::has)) {
            return Optional.empty();
        }
        LocalDate newYear = LocalDate.now(clock).withDayOfYear(1);
        List<HomeRow> rows = List.of(
                row("未办结", "正在办理和等待申请方的", CaseListInput.open(), Tone.INFO, person),
                row("临近期限", "今天或者下一个工作日到期", CaseListInput.due(CaseDue.NEAR), Tone.WARN, person),
                row("超期未办", "期限已过还没有办的", CaseListInput.overdue(), Tone.BAD, person),
                row("今年收到", "自 " + newYear + " 起", CaseListInput.receivedFrom(newYear), Tone.QUIET, person),
                row("今年办结", "自 " + newYear + " 起", CaseListInput.closedFrom(newYear), Tone.OK, person));
        return Optional.of(new HomeCard("办件情况", rows, "", CaseListInput.ADDRESS, "办件总览"));
    }

    private HomeRow row(String title, String detail, CaseListInput asked, Tone tone, Person person) {
        long count = lists.count(asked, person);
        return new HomeRow(
                title, detail, asked.address(), "%,d 件".formatted(count), count == 0 ? Tone.QUIET : tone, null);
    }
}
