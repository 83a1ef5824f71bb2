package cn.gov.shuozhou.data.casework.desk;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.process.TodoItem;
import cn.gov.shuozhou.data.process.Todos;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Leads from one task to the next of those that no colleague has taken, the nearest deadline first. */
@Controller
class NextTaskController {

    private static final int LOOKED_AT = 100;

    private final Todos todos;

    NextTaskController(Todos todos) {
        this.todos = todos;
    }

    /** @param after the task after which the list goes on; the first comes after one that is not in it any more */
    @GetMapping("/todo/next")
    String next(@RequestParam(required = false) @Nullable String after, @AuthenticationPrincipal Person person) {
        List<TodoItem> waiting = todos.of(person.id(), LOOKED_AT);
        List<String> ids = waiting.stream().map(TodoItem::taskId).toList();
        int next = ids.indexOf(after) + 1;
        return "redirect:" + (next < waiting.size() ? waiting.get(next).link() : "/todo");
    }
}
