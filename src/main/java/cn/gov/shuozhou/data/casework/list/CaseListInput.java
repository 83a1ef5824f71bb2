package cn.gov.shuozhou.data.casework.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of a list of cases, as it was typed.
 *
 * @param department code of a department, on either side
 * @param handler code of the department that handles a case
 * @param late code of the department that is late with it
 * @param state a phase, or {@code procedure:STATE}
 * @param outcome how a case ended, or {@code MEASURED}
 * @param lateOn a day at whose end a case was open and late
 * @param copied {@code me} for those that were sent to the person for information
 * @param dir {@code asc} or {@code desc}; without it the one that the sorting usually has
 * @param key beside which row the page begins
 */
record CaseListInput(
        @Nullable String scope,
        @Nullable String procedure,
        @Nullable String department,
        @Nullable String handler,
        @Nullable String late,
        @Nullable String region,
        @Nullable String state,
        @Nullable String outcome,
        @Nullable String due,
        @Nullable String dueFrom,
        @Nullable String dueTo,
        @Nullable String lateOn,
        @Nullable String receivedFrom,
        @Nullable String receivedTo,
        @Nullable String closedFrom,
        @Nullable String closedTo,
        @Nullable String copied,
        @Nullable String q,
        @Nullable String sort,
        @Nullable String dir,
        @Nullable String key) {

    static final String ADDRESS = "/cases";

    private static final CaseListInput NOTHING = new CaseListInput(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null);

    private record Field(String name, @Nullable String value) {}

    /** Open cases past their last day, the longest first. */
    static CaseListInput overdue() {
        return due(CaseDue.OVERDUE);
    }

    /** Open cases by their last day. */
    static CaseListInput due(CaseDue due) {
        return of(null, due, null, null, "DUE");
    }

    static CaseListInput open() {
        return of(AskedState.OPEN, null, null, null, null);
    }

    static CaseListInput receivedFrom(LocalDate day) {
        return of(null, null, day, null, null);
    }

    static CaseListInput closedFrom(LocalDate day) {
        return of(null, null, null, day, null);
    }

    private static CaseListInput of(
            @Nullable String state,
            @Nullable CaseDue due,
            @Nullable LocalDate received,
            @Nullable LocalDate closed,
            @Nullable String sort) {
        return new CaseListInput(
                null,
                null,
                null,
                null,
                null,
                null,
                state,
                null,
                due == null ? null : due.name(),
                null,
                null,
                null,
                received == null ? null : received.toString(),
                null,
                closed == null ? null : closed.toString(),
                null,
                null,
                null,
                sort,
                null,
                null);
    }

    /** Nothing that the person may see is left out. */
    public boolean everything() {
        return filter().stream().allMatch(field -> isBlank(field.value()));
    }

    /** Whether one of the rarer conditions is set, which a page otherwise keeps folded. */
    public boolean more() {
        return filter().subList(4, filter().size() - 1).stream().anyMatch(field -> !isBlank(field.value()));
    }

    /** The address of the list with its filter and order, from its first row. */
    public String address() {
        return sorted(sort, dir);
    }

    String sorted(@Nullable String by, @Nullable String direction) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
        List<Field> fields = new ArrayList<>(filter());
        fields.add(new Field("sort", by));
        fields.add(new Field("dir", direction));
        List<String> values = new ArrayList<>();
        fields.stream().filter(field -> !isBlank(field.value())).forEach(field -> {
            address.queryParam(field.name(), "{" + field.name() + "}");
            values.add(String.valueOf(field.value()));
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    static CaseListInput nothing() {
        return NOTHING;
    }

    private List<Field> filter() {
        return List.of(
                new Field("procedure", procedure),
                new Field("state", state),
                new Field("due", due),
                new Field("scope", scope),
                new Field("department", department),
                new Field("handler", handler),
                new Field("late", late),
                new Field("region", region),
                new Field("outcome", outcome),
                new Field("dueFrom", dueFrom),
                new Field("dueTo", dueTo),
                new Field("lateOn", lateOn),
                new Field("receivedFrom", receivedFrom),
                new Field("receivedTo", receivedTo),
                new Field("closedFrom", closedFrom),
                new Field("closedTo", closedTo),
                new Field("copied", copied),
                new Field("q", q));
    }
}
