package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.HomeSection.Due;
import cn.gov.shuozhou.data.organization.HomeSection.DueState;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TodoItem;
import cn.gov.shuozhou.data.process.Todos;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks on a home page, the nearest deadline first. */
@Component
class HomeTodos {

    private static final int SHOWN = 10;

    private final Todos todos;
    private final Clock clock;

    HomeTodos(Todos todos, Clock clock) {
        this.todos = todos;
        this.clock = clock;
    }

    /** The first of them, and how many there are in all. */
    record TodoCard(List<TodoRow> rows, long total) {}

    /** One task with its deadline in words. */
    record TodoRow(TodoItem task, @Nullable Due due) {}

    /** Empty for someone to whom no procedure ever gives a task. */
    Optional<TodoCard> cardFor(Person person) {
        if (!Navigation.worksOnTasks(person)) {
            return Optional.empty();
        }
        List<TodoRow> rows = todos.of(person.id(), SHOWN).stream()
                .map(task -> new TodoRow(task, due(task.dueOn())))
                .toList();
        return Optional.of(new TodoCard(rows, rows.size() < SHOWN ? rows.size() : todos.count(person.id())));
    }

    private @Nullable Due due(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate today = LocalDate.now(clock);
        if (day.isBefore(today)) {
            return new Due("已超期，应于 " + day + " 前办理", DueState.OVERDUE, false);
        }
        return day.isEqual(today)
                ? new Due("今日 24:00 前", DueState.NEAR, false)
                : new Due(day + " 前", DueState.NORMAL, false);
    }
}
