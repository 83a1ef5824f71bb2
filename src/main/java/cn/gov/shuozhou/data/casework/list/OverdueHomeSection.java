package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.HomeSection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.KeyPage;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 督办 on the home page of those who supervise: open cases past their last day, whatever the procedure, with who is late. */
@Component
@Order(20)
class OverdueHomeSection implements HomeSection {

    private static final Set<Role> SUPERVISORS =
            Set.of(Role.BUREAU, Role.LEADING_GROUP, Role.COUNTY_AUTHORITY, Role.DEPARTMENT_LEADER);

    private static final int MOST = 8;

    private final CaseLists lists;

    OverdueHomeSection(CaseLists lists) {
        this.lists = lists;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        if (SUPERVISORS.stream().noneMatch(person::has)) {
            return Optional.empty();
        }
        KeyPage<CaseRow> overdue = lists.page(CaseListInput.overdue(), person);
        return Optional.of(new HomeCard(
                "督办：超期未办的办件",
                overdue.rows().stream()
                        .limit(MOST)
                        .map(OverdueHomeSection::line)
                        .toList(),
                "目前没有超期未办的办件。",
                CaseListInput.overdue().address(),
                "共 %d%s 件".formatted(overdue.total(), overdue.more() ? "+" : "")));
    }

    private static HomeRow line(CaseRow row) {
        return new HomeRow(
                row.file().subject(),
                "%s · %s · 超期部门：%s"
                        .formatted(
                                row.procedure(),
                                row.file().number(),
                                Objects.requireNonNullElse(
                                        row.deadline().lateName(), row.file().handlingName())),
                row.link() ? row.file().link() : CaseListInput.overdue().address(),
                row.state().label(),
                Tone.valueOf(row.state().style().substring("kind-".length()).toUpperCase(Locale.ROOT)),
                row.deadline().deadline());
    }
}
