package cn.gov.shuozhou.data.organization;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Changes of departments that wait for a second person, on the home page of the bureau; nothing when none waits. */
@Component
@Order(6)
class DepartmentChangesHomeSection implements HomeSection {

    private final DepartmentChanges changes;

    DepartmentChangesHomeSection(DepartmentChanges changes) {
        this.changes = changes;
    }

    @Override
    public Optional<HomeCard> cardFor(Person person) {
        List<DepartmentChange> waiting = person.has(Role.BUREAU) ? changes.waiting() : List.of();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<HomeRow> rows = waiting.stream()
                .map(change -> new HomeRow(
                        change.what(),
                        "自 %s 起".formatted(change.effectiveOn()),
                        DepartmentChangeController.PAGE,
                        change.outcome().label(),
                        Tone.WARN,
                        null))
                .toList();
        return Optional.of(new HomeCard("待确认的部门变更", rows, "没有等待确认的部门变更。", DepartmentChangeController.PAGE, "全部部门变更"));
    }
}
