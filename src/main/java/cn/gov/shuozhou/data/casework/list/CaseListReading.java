package cn.gov.shuozhou.data.casework.list;

import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Department;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Region;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what is asked of a list of cases into a filter of what this person may find. */
@Component
class CaseListReading {

    /** The region of the city itself, whose cases no county's authority looks after. */
    private static final String CITY = "140600";

    private final CaseScopes scopes;
    private final CaseTypes types;
    private final Organization organization;
    private final NamedParties named;
    private final Clocks clocks;
    private final Clock clock;

    CaseListReading(
            CaseScopes scopes,
            CaseTypes types,
            Organization organization,
            NamedParties named,
            Clocks clocks,
            Clock clock) {
        this.scopes = scopes;
        this.types = types;
        this.organization = organization;
        this.named = named;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What is read, in which order. */
    record Asked(CaseListFilter filter, CaseOrder order) {}

    /**
     * What is asked for.
     *
     * @throws RequestRejected invalid with a sentence about each field that is wrong; forbidden for a scope that is not the
     *     person's
     */
    Asked read(CaseListInput input, Person person) {
        FieldReading fields = new FieldReading();
        CaseListFilter filter = filter(fields, input, person);
        CaseOrder order = order(fields, input);
        fields.refuseWrong();
        return new Asked(filter, order);
    }

    private CaseListFilter filter(FieldReading fields, CaseListInput input, Person person) {
        CaseScope scope = scope(fields, input.scope(), person);
        String own = scope == CaseScope.DEPARTMENT ? person.departmentCode() : null;
        List<String> departments =
                organization.departments().stream().map(Department::code).toList();
        String asked = fields.oneOf("department", "部门", departments, input.department());
        String handler = fields.oneOf("handler", "办理部门", departments, input.handler());
        String late = fields.oneOf("late", "超期部门", departments, input.late());
        String region = fields.oneOf(
                "region",
                "地区",
                organization.regions().stream().map(Region::code).toList(),
                input.region());
        boolean city = CITY.equals(region);
        String procedure = fields.oneOf(
                "procedure", "办件种类", types.all().map(type -> type.procedure()).toList(), input.procedure());
        AskedState state = AskedState.read(fields, input.state(), types);
        CaseDue due = fields.constant("due", "期限", CaseDue.values(), input.due());
        DateRange received =
                fields.range("收到日期", "receivedFrom", input.receivedFrom(), "receivedTo", input.receivedTo());
        DateRange closed = fields.range("办结日期", "closedFrom", input.closedFrom(), "closedTo", input.closedTo());
        DateRange days = fields.range("期限", "dueFrom", input.dueFrom(), "dueTo", input.dueTo());
        LocalDate lateOn = fields.day("lateOn", "当日结束时在办已超期", input.lateOn());
        AskedOutcome outcome = AskedOutcome.read(fields, input.outcome());
        String pattern = fields.pattern(input.q());
        List<String> parties = pattern == null ? List.of() : named.departments(String.valueOf(input.q()));
        List<String> taken = pattern == null ? List.of() : named.casesTaken(pattern);
        if (procedure != null && state.procedure() != null && !procedure.equals(state.procedure())) {
            fields.wrong("state", "所选“状态”属于另一种办件。请把“办件种类”和“状态”选成同一种，或者只选其中一项。");
        }
        return new CaseListFilter(
                own == null ? asked : own,
                own == null ? null : asked,
                scope == CaseScope.REGION ? scopes.regionOf(person).orElseThrow() : city ? null : region,
                city && scope == CaseScope.ALL,
                state.procedure() == null ? procedure : state.procedure(),
                state.name(),
                state.phases(),
                outcome.any(),
                outcome.measured(),
                handler,
                late,
                lateOn,
                later(dueFrom(due), days.from()),
                earlier(dueTo(late == null ? due : CaseDue.OVERDUE), days.to()),
                due == CaseDue.NONE,
                due == CaseDue.EVER ? Boolean.TRUE : due == CaseDue.NEVER ? Boolean.FALSE : null,
                received.start(),
                received.end(),
                closed.start(),
                closed.end(),
                fields.oneOf("copied", "抄送", List.of("me"), input.copied()) == null ? null : person.id(),
                pattern,
                parties,
                taken,
                pattern == null || fields.isWrong() ? null : named.cases(pattern, parties, taken));
    }

    private static CaseOrder order(FieldReading fields, CaseListInput input) {
        CaseSort named = fields.constant("sort", "排序", CaseSort.values(), input.sort());
        CaseSort sort = named == null ? CaseSort.RECEIVED : named;
        String direction = fields.oneOf("dir", "排序方向", List.of("asc", "desc"), input.dir());
        return new CaseOrder(sort, direction == null ? sort.ascendingFirst() : direction.equals("asc"));
    }

    private CaseScope scope(FieldReading fields, @Nullable String asked, Person person) {
        var allowed = scopes.of(person);
        CaseScope scope = fields.constant("scope", "范围", CaseScope.values(), asked);
        if (scope == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(scope)) {
            throw RequestRejected.forbidden("您不能查看“%s”范围的办件。请从“办件总览”进入。".formatted(scope.label()));
        }
        return scope;
    }

    private @Nullable LocalDate dueFrom(@Nullable CaseDue due) {
        return due == CaseDue.TODAY || due == CaseDue.NEAR ? LocalDate.now(clock) : null;
    }

    private @Nullable LocalDate dueTo(@Nullable CaseDue due) {
        if (due == null) {
            return null;
        }
        return switch (due) {
            case TODAY -> LocalDate.now(clock);
            case NEAR -> clocks.nextWorkingDay();
            case OVERDUE -> LocalDate.now(clock).minusDays(1);
            case EVER, NEVER, NONE -> null;
        };
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
