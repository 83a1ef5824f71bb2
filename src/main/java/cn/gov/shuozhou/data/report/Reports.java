package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.casework.CaseNumbers;
import cn.gov.shuozhou.data.casework.history.CaseSelection;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Reports that people order, see and cancel; each within what the person may see of cases. */
@Service
class Reports {

    /** Whoever needs more waits until one is done. */
    static final int MOST_AT_ONCE = 3;

    private static final String KIND = "BB";

    private final ReportMapper mapper;
    private final ReportDefinitionMapper definitions;
    private final ReportReading reading;
    private final ReportScopes scopes;
    private final CaseNumbers numbers;
    private final Clock clock;

    Reports(
            ReportMapper mapper,
            ReportDefinitionMapper definitions,
            ReportReading reading,
            ReportScopes scopes,
            CaseNumbers numbers,
            Clock clock) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.reading = reading;
        this.scopes = scopes;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Orders what is asked for and gives its number; it is made beside. */
    String order(ReportInput input, Person person) {
        ReportReading.Asked asked = reading.asked(input);
        ReportScope scope = scopes.of(person);
        scope.requireWithin(asked.filter());
        requireRoom(person);
        String title = asked.span().name();
        return order(
                new ReportOrder(title, null, asked.span(), asked.asOf(), scope, asked.filter(), false, person.id()));
    }

    /** The same by a saved definition, as of now. */
    String order(long definitionId, Person person) {
        ReportDefinition definition = definitions.find(definitionId, person.id());
        if (definition == null) {
            throw unknownDefinition();
        }
        ReportScope scope = scopes.of(person);
        scope.requireWithin(definition.filter());
        requireRoom(person);
        var span = definition.period().before(today());
        return order(new ReportOrder(
                definition.name(),
                definition.id(),
                span,
                now().truncatedTo(ChronoUnit.MINUTES),
                scope,
                definition.filter(),
                false,
                person.id()));
    }

    /** Orders for the archive what the schedule asks for, once. */
    void order(ReportDefinition definition) {
        LocalDate today = today();
        ReportOrder order = new ReportOrder(
                definition.name(),
                definition.id(),
                definition.period().before(today),
                today.atStartOfDay(),
                definition.scope(),
                definition.filter(),
                true,
                Objects.requireNonNullElse(definition.owner(), Report.SCHEDULE));
        if (mapper.made(definition.id(), order) == 0) {
            order(order);
        }
    }

    private String order(ReportOrder order) {
        String number = numbers.next(KIND, CaseSelection.CITY);
        mapper.insert(number, order, now());
        return number;
    }

    private void requireRoom(Person person) {
        if (mapper.underWay(person.id()) >= MOST_AT_ONCE) {
            throw RequestRejected.conflict("您已有 %d 个报表在生成。请等其中一个完成，或者取消一个，再生成新的。".formatted(MOST_AT_ONCE));
        }
    }

    public Report report(String number, Person person) {
        Report report = mapper.find(number, scopes.of(person));
        if (report == null) {
            throw RequestRejected.notFound("没有编号为“%s”的报表，或者它超出您能查看的范围。请从“报表”页进入。".formatted(number));
        }
        return report;
    }

    /** As {@link #report}, of one that can be taken. */
    public Report done(String number, Person person) {
        Report report = report(number, person);
        if (!report.isFinished()) {
            throw RequestRejected.conflict(
                    "报表 %s %s，还不能下载。".formatted(number, report.state().label()));
        }
        return report;
    }

    /** Whoever has ordered it may give it up. */
    void cancel(String number, Person person) {
        Report report = report(number, person);
        if (!report.orderedBy().equals(person.id())) {
            throw RequestRejected.forbidden("报表 %s 不是您生成的，不能取消。".formatted(number));
        }
        if (mapper.cancel(report.id(), now()) == 0) {
            throw RequestRejected.conflict(
                    "报表 %s 刚刚已有结果（%s），不用取消。".formatted(number, report.state().label()));
        }
    }

    public Listing<Report> list(boolean scheduled, Person person) {
        ReportScope scope = scopes.of(person);
        return new Listing<>(
                mapper.count(scheduled, scope), (limit, offset) -> mapper.list(scheduled, scope, limit, offset));
    }

    /** The newest that people have ordered, as many as this. */
    List<Report> latest(int most, Person person) {
        return mapper.list(false, scopes.of(person), most, 0);
    }

    public List<ReportDefinition> definitions(Person person) {
        return definitions.ofOwner(person.id());
    }

    void save(ReportInput input, Person person) {
        ReportFilter filter = reading.filter(input);
        ReportScope scope = scopes.of(person);
        scope.requireWithin(filter);
        definitions.insert(
                String.valueOf(input.name()).strip(),
                person.id(),
                ReportReading.period(input).orElseThrow(),
                "true".equals(input.scheduled()),
                scope,
                filter);
    }

    void forget(long definitionId, Person person) {
        if (definitions.delete(definitionId, person.id()) == 0) {
            throw unknownDefinition();
        }
    }

    private static RequestRejected unknownDefinition() {
        return RequestRejected.notFound("没有这个报表定义，或者不是您保存的。请从“报表”页进入。");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
