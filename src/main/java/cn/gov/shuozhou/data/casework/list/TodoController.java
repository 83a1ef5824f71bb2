package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.audit.Audited;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.download.ListDownload;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.TodoFilter;
import cn.gov.shuozhou.data.workbook.ListSheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 待办 of a person and of the person's department, the nearest deadline first. */
@Controller
class TodoController {

    private static final String ADDRESS = "/todo";

    private static final ListSheet<TodoRow> SHEET = ListSheet.<TodoRow>named("待办")
            .column("待办", row -> row.item().name())
            .column("办件种类", TodoRow::procedure)
            .column("事项", TodoRow::subject)
            .column("申请方", TodoRow::applicant)
            .column("办理部门", TodoRow::handler)
            .column("办件编号", row -> row.item().caseNumber())
            .column("期限", row -> deadline(row, Deadline::dueOn))
            .column("期限情况", row -> deadline(row, Deadline::words))
            .column("已用工作日", row -> deadline(row, Deadline::used))
            .column("签收人", TodoRow::takenBy);

    private final TodoLists lists;
    private final ListDownload downloads;

    TodoController(TodoLists lists, ListDownload downloads) {
        this.lists = lists;
        this.downloads = downloads;
    }

    /** What is asked for. */
    record Asked(Whose of, TodoFilter.@Nullable Due due) {

        static Asked read(@Nullable String of, @Nullable String due) {
            FieldReading fields = new FieldReading();
            Asked asked = new Asked(Whose.read(fields, of), fields.constant("due", "期限", TodoFilter.Due.values(), due));
            fields.refuseWrong();
            return asked;
        }

        public boolean everything() {
            return due == null;
        }

        TodoFilter filter() {
            return filter(due);
        }

        TodoFilter filter(TodoFilter.@Nullable Due wanted) {
            return new TodoFilter(of == Whose.DEPARTMENT, wanted);
        }
    }

    @GetMapping(ADDRESS)
    String list(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String due,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person,
            Model model) {
        Asked asked = Asked.read(of, due);
        model.addAttribute("asked", asked);
        model.addAttribute("whose", Whose.values());
        model.addAttribute("dues", TodoFilter.Due.values());
        model.addAttribute("overdue", lists.count(person, asked.filter(TodoFilter.Due.OVERDUE)));
        model.addAttribute("answers", person.has(Role.APPROVER));
        model.addAttribute("supervises", person.has(Role.BUREAU));
        model.addAttribute("todos", lists.listing(person, asked.filter()).page(page));
        return "casework/todo";
    }

    @GetMapping(ADDRESS + "/export.xlsx")
    @Audited("导出待办")
    void export(
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String due,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response)
            throws IOException {
        downloads.send(
                response,
                SHEET,
                lists.listing(person, Asked.read(of, due).filter()).whole());
    }

    private static @Nullable Object deadline(TodoRow row, Function<Deadline, @Nullable Object> value) {
        Deadline deadline = row.item().deadline();
        return deadline == null ? null : value.apply(deadline);
    }
}
