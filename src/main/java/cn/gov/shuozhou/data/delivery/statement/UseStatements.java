package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.audit.AuditTrail;
import cn.gov.shuozhou.data.catalog.ReaderScope;
import cn.gov.shuozhou.data.delivery.OnwardConsent;
import cn.gov.shuozhou.data.delivery.OnwardConsents;
import cn.gov.shuozhou.data.organization.CountyWatch;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What departments say of the data they were granted: written grant by grant and sent once a year. The providers see what is
 * said of their data, a county authority its region, the bureau everything (谁使用，谁负责).
 */
@Service
@Transactional
@Article({"第七条", "第二十九条"})
public class UseStatements {

    private final StatementMapper mapper;
    private final OnwardConsents consents;
    private final StatementDays days;
    private final CountyWatch counties;
    private final Clock clock;

    UseStatements(
            StatementMapper mapper, OnwardConsents consents, StatementDays days, CountyWatch counties, Clock clock) {
        this.mapper = mapper;
        this.consents = consents;
        this.days = days;
        this.counties = counties;
        this.clock = clock;
    }

    /** A statement that has not come although the department was urged. */
    public record MissingStatement(
            long id, String departmentCode, int year, LocalDate dueOn, LocalDate urgedOn, List<String> grants) {}

    /** Those whose time after the urging is over, as well. */
    @Transactional(readOnly = true)
    public List<MissingStatement> missing() {
        return mapper.unsent().stream().flatMap(one -> missing(one).stream()).toList();
    }

    private Optional<MissingStatement> missing(Statement statement) {
        LocalDate urgedOn = statement.urgedOn();
        if (urgedOn == null || !today().isAfter(days.lastDay(urgedOn))) {
            return Optional.empty();
        }
        List<String> grants = mapper.rows(statement.id(), statement.departmentCode()).stream()
                .map(StatementRow::grantNumber)
                .toList();
        return Optional.of(new MissingStatement(
                statement.id(), statement.departmentCode(), statement.year(), statement.dueOn(), urgedOn, grants));
    }

    /** Grant by grant, the latest year first. */
    @Transactional(readOnly = true)
    Listing<StatementRow> list(StatementFilter filter, Person person) {
        ReaderScope scope = person.has(Role.BUREAU)
                ? ReaderScope.CITY
                : new ReaderScope(
                        person.departmentCode(), counties.regionOf(person).orElse(null));
        String reader = person.departmentCode();
        return new Listing<>(
                most -> mapper.count(filter, scope, reader, today(), most),
                (limit, offset) -> mapper.list(filter, scope, reader, today(), limit, offset));
    }

    /**
     * The statement, for whom it concerns.
     *
     * @throws RequestRejected not found, which does not tell whether there is such a statement
     */
    @Transactional(readOnly = true)
    Statement statement(long id, Person person) {
        return Optional.ofNullable(mapper.find(id))
                .filter(one -> seesAll(one, person) || !rows(one, person).isEmpty())
                .orElseThrow(() -> RequestRejected.notFound("没有这份使用情况说明，或者它与本部门无关。请从“使用情况说明”进入。"));
    }

    /** What it says of the grants that concern the person. */
    @Transactional(readOnly = true)
    List<StatementRow> rows(Statement statement, Person person) {
        boolean all = seesAll(statement, person);
        return mapper.rows(statement.id(), person.departmentCode()).stream()
                .filter(row -> all
                        || row.providerCode().equals(person.departmentCode())
                        || counties.isOver(row.providerCode(), person))
                .toList();
    }

    /**
     * What the department has written of one grant, to be changed.
     *
     * @throws RequestRejected not found, forbidden, or conflict when it is sent
     */
    @Transactional(readOnly = true)
    StatementRow own(long id, String grantNumber, Person person) {
        return row(writable(id, person), grantNumber);
    }

    /** The consents to pass data on that were in force under the row's grant in its year. */
    @Transactional(readOnly = true)
    List<OnwardConsent> consents(StatementRow row) {
        LocalDate first = LocalDate.of(row.year(), Month.JANUARY, 1);
        return consents.ofGrant(row.grantNumber()).stream()
                .filter(consent ->
                        consent.isGivenWithin(first, first.plusYears(1).minusDays(1)))
                .toList();
    }

    /** What is typed so far, to be changed. */
    @Transactional(readOnly = true)
    StatementInput typed(StatementRow row) {
        return StatementInput.of(row, mapper.consents(row.statementId(), row.grantNumber()));
    }

    /**
     * Writes down what the department says of one grant.
     *
     * @throws RequestRejected invalid with every problem, and as {@link #own}
     */
    void write(long id, String grantNumber, StatementInput input, Person person) {
        mapper.hold(id);
        StatementRow row = row(writable(id, person), grantNumber);
        AuditTrail.concerns(grantNumber);
        StatementInput.Understood understood = input.understood(
                row.validFrom(),
                today(),
                consents(row).stream().map(OnwardConsent::number).collect(Collectors.toSet()));
        LocalDateTime now = LocalDateTime.now(clock);
        if (mapper.change(id, grantNumber, understood, person.id(), now) == 0) {
            mapper.add(id, grantNumber, understood, person.id(), now);
        }
        mapper.dropConsents(id, grantNumber);
        if (!understood.consents().isEmpty()) {
            mapper.addConsents(id, grantNumber, understood.consents());
        }
    }

    /**
     * Sends the statement; nobody changes it afterwards.
     *
     * @throws RequestRejected conflict when a grant is missing in it or somebody was faster, and as {@link #own}
     */
    void send(long id, Person person) {
        mapper.hold(id);
        Statement statement = writable(id, person);
        List<String> unwritten = mapper.rows(id, statement.departmentCode()).stream()
                .filter(row -> !row.isComplete())
                .map(row -> "%s（%s）".formatted(row.resourceName(), row.grantNumber()))
                .toList();
        if (!unwritten.isEmpty()) {
            throw RequestRejected.conflict("还有 %d 项授权没有填写或者没有勾选提供部门的同意，没有报送：%s。请逐项填写后再报送。"
                    .formatted(unwritten.size(), unwritten.stream().limit(5).collect(Collectors.joining("、"))));
        }
        mapper.send(id, person, LocalDateTime.now(clock));
    }

    boolean mayWrite(Statement statement, Person person) {
        return statement.sentAt() == null && isWriter(statement, person);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Statement writable(long id, Person person) {
        Statement statement = statement(id, person);
        if (!isWriter(statement, person)) {
            throw RequestRejected.forbidden("使用情况说明由使用部门的经办人或者数据专员填写和报送。");
        }
        if (statement.sentAt() != null) {
            throw RequestRejected.conflict("%s已由%s于 %s 报送，不能再改。请刷新页面查看。"
                    .formatted(
                            statement.inWords(),
                            statement.sentByName(),
                            statement.sentAt().toLocalDate()));
        }
        return statement;
    }

    private StatementRow row(Statement statement, String grantNumber) {
        return mapper.rows(statement.id(), statement.departmentCode()).stream()
                .filter(one -> one.grantNumber().equals(grantNumber))
                .findFirst()
                .orElseThrow(() -> RequestRejected.notFound("这份说明里没有授权“%s”。请从说明的页面进入。".formatted(grantNumber)));
    }

    private static boolean isWriter(Statement statement, Person person) {
        return statement.departmentCode().equals(person.departmentCode())
                && (person.has(Role.REQUESTER) || person.has(Role.DATA_OFFICER));
    }

    private boolean seesAll(Statement statement, Person person) {
        return statement.departmentCode().equals(person.departmentCode())
                || person.has(Role.BUREAU)
                || counties.isOver(statement.departmentCode(), person);
    }
}
