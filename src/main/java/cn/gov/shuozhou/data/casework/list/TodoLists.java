package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.OnBehalf;
import cn.gov.shuozhou.data.casework.deputy.DeputyTasks;
import cn.gov.shuozhou.data.casework.deputy.Deputyship;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.process.TodoFilter;
import cn.gov.shuozhou.data.process.TodoItem;
import cn.gov.shuozhou.data.process.Todos;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 待办: the engine's open tasks that a person may work on, with what the case files say of their cases. */
@Service
class TodoLists {

    private final Todos todos;
    private final CaseFiles files;
    private final CaseTypes types;
    private final CaseRows rows;
    private final DeputyTasks deputies;

    TodoLists(Todos todos, CaseFiles files, CaseTypes types, CaseRows rows, DeputyTasks deputies) {
        this.todos = todos;
        this.files = files;
        this.types = types;
        this.rows = rows;
        this.deputies = deputies;
    }

    Listing<TodoRow> listing(Person person, TodoFilter filter) {
        return new Listing<>(count(person, filter), (limit, offset) -> slice(person, filter, limit, offset));
    }

    List<TodoRow> slice(Person person, TodoFilter filter, int limit, int offset) {
        return rows(person, todos.of(person.id(), filter, limit, offset));
    }

    /** Those of these tasks that the person may work on. */
    List<TodoRow> ofIds(Person person, Set<String> taskIds) {
        return rows(person, todos.ofIds(person.id(), taskIds));
    }

    long count(Person person, TodoFilter filter) {
        return todos.count(person.id(), filter);
    }

    private List<TodoRow> rows(Person person, List<TodoItem> items) {
        Map<String, CaseFile> ofTasks =
                files.all(items.stream().map(TodoItem::caseNumber).collect(Collectors.toSet()));
        Map<String, String> names = rows.names(Stream.concat(
                        items.stream().map(TodoItem::assignee),
                        ofTasks.values().stream().map(CaseFile::applicantPerson))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> held =
                deputies.principals(items.stream().map(TodoItem::taskId).toList());
        Map<String, Deputyship> offers = deputies.offers(person.id());
        return items.stream()
                .map(item -> row(
                        item,
                        ofTasks.get(item.caseNumber()),
                        names,
                        held.get(item.taskId()),
                        offers.get(item.taskId())))
                .toList();
    }

    private TodoRow row(
            TodoItem item,
            @Nullable CaseFile file,
            Map<String, String> names,
            @Nullable String principal,
            @Nullable Deputyship offer) {
        String holder = name(item.assignee(), names);
        String takenBy = principal == null ? holder : OnBehalf.name(holder, principal);
        String own = item.claimed() && principal != null ? principal : "";
        String insteadOf = offer == null ? own : offer.principalName();
        return file == null
                ? new TodoRow(item, "", item.resourceName(), item.requesterName(), "", "", takenBy, insteadOf)
                : new TodoRow(
                        item,
                        types.of(file).label(),
                        file.subject(),
                        file.applicantName(),
                        name(file.applicantPerson(), names),
                        file.handlingName(),
                        takenBy,
                        insteadOf);
    }

    private static String name(@Nullable String account, Map<String, String> names) {
        return account == null ? "" : names.getOrDefault(account, account);
    }
}
