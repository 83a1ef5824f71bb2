package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.Lengths;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist asks for its rows: all that are in sight at once, and which tasks some words mean. */
@RestController
@RequestMapping("/api/tasks")
class TaskCardController {

    /** Tasklist shows fifteen at once. */
    private static final int MOST_CARDS = 50;

    private final TodoLists lists;
    private final TaskSearch search;

    TaskCardController(TodoLists lists, TaskSearch search) {
        this.lists = lists;
        this.search = search;
    }

    /** Only of tasks that the person may work on; of any other, whether it exists or not, nothing is said. */
    @GetMapping("/cards")
    List<TaskCard> cards(@RequestParam Set<String> ids, @AuthenticationPrincipal Person person) {
        if (ids.size() > MOST_CARDS) {
            throw RequestRejected.invalid("ids", "一次最多查看 %d 件待办，现有 %d 件。请分次查看。".formatted(MOST_CARDS, ids.size()));
        }
        return lists.ofIds(person, ids).stream().map(TaskCard::of).toList();
    }

    @GetMapping("/found")
    TaskSearch.Found found(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Person person) {
        RequestRejected.throwIf(Lengths.tooLong("q", "查找的文字", FieldReading.LONGEST_WORDS, q.strip()));
        return search.find(q, person);
    }
}
