package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.engine.DemoPast;
import cn.gov.shuozhou.data.engine.DemoPast.Happening;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: the statements of the year before; one department has sent its own, the others are late. */
@Component
@Profile("demo")
@Order(DemoStatements.ORDER)
class DemoStatements implements ApplicationRunner {

    /** After what the public has written. */
    static final int ORDER = 46;

    private static final int NOON = 12;

    private final DemoPast past;
    private final StatementWatch watch;
    private final StatementMapper mapper;
    private final UseStatements statements;
    private final Organization organization;
    private final Clock clock;

    DemoStatements(
            DemoPast past,
            StatementWatch watch,
            StatementMapper mapper,
            UseStatements statements,
            Organization organization,
            Clock clock) {
        this.past = past;
        this.watch = watch;
        this.mapper = mapper;
        this.statements = statements;
        this.organization = organization;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        int year = LocalDate.now(clock).getYear();
        if (past.isWanted() && mapper.unsent().isEmpty()) {
            past.tell(List.of(
                    at(LocalDate.of(year, Month.JANUARY, 8), watch::look),
                    at(LocalDate.of(year, Month.JANUARY, 20), () -> send("human-resources.data-officer")),
                    at(LocalDate.of(year, Month.FEBRUARY, 26), watch::look)));
        }
    }

    private static Happening at(LocalDate day, Runnable deed) {
        return new Happening(day.atTime(NOON, 0), deed);
    }

    private void send(String id) {
        Person officer = organization.person(id).orElseThrow();
        mapper.unsent().stream()
                .filter(one -> one.departmentCode().equals(officer.departmentCode()))
                .forEach(one -> {
                    statements.rows(one, officer).forEach(row -> write(row, officer));
                    statements.send(one.id(), officer);
                });
    }

    private void write(StatementRow row, Person officer) {
        StatementInput input = new StatementInput(
                "办理补贴时逐人核验，结果只用于本局审核（示例数据）",
                Passing.NONE.name(),
                null,
                null,
                Keeping.IN_USE.name(),
                "本局业务系统数据库，机房在本局三楼（示例数据）",
                null);
        statements.write(row.statementId(), row.grantNumber(), input, officer);
    }
}
