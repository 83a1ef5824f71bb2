package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TodoItem;
import cn.gov.shuozhou.data.process.Todos;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tasks on a home page, the nearest deadline first. */
@Component
class HomeTodos {

    private static final int SHOWN = 10;

    private final Todos todos;

    HomeTodos(Todos todos) {
        this.todos = todos;
    }

    /** The first of them, and how many there are in all. */
    record TodoCard(List<TodoItem> rows, long total) {}

    /** Empty for someone to whom no procedure ever gives a task. */
    Optional<TodoCard> cardFor(Person person) {
        if (!Navigation.worksOnTasks(person)) {
            return Optional.empty();
        }
        List<TodoItem> rows = todos.of(person.id(), SHOWN);
        return Optional.of(new TodoCard(rows, rows.size() < SHOWN ? rows.size() : todos.count(person.id())));
    }
}
