package cn.gov.shuozhou.data.delivery.statement;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every morning: asks for the statements of the year before, reminds of them and urges those that are late. */
@Component
@Article("第二十九条")
class StatementWatch {

    /** Who is asked at all is asked by the end of this month: nobody is asked in summer for the year before (系统约定). */
    private static final Month LAST_TO_ASK = Month.MARCH;

    private final StatementMapper mapper;
    private final StatementDays days;
    private final Inbox inbox;
    private final Clock clock;

    StatementWatch(StatementMapper mapper, StatementDays days, Inbox inbox, Clock clock) {
        this.mapper = mapper;
        this.days = days;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(cron = "0 25 8 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "use-statements", lockAtMostFor = "PT10M")
    @Transactional
    public void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.getMonth().compareTo(LAST_TO_ASK) <= 0) {
            ask(today.getYear() - 1, today);
        }
        List<Statement> late = new ArrayList<>();
        for (Statement statement : mapper.unsent()) {
            LocalDate due = dueOn(statement, today);
            if (today.isAfter(due)) {
                if (statement.urgedOn() == null) {
                    urge(statement, due, today);
                    late.add(statement);
                }
            } else if (statement.remindedOn() == null && !today.isBefore(days.remindOn(due))) {
                remind(statement, due, today);
            }
        }
        if (!late.isEmpty()) {
            tellBureau(late);
        }
    }

    /** A holiday that became known moves a day that has not passed; never into the past. */
    private LocalDate dueOn(Statement statement, LocalDate today) {
        LocalDate counted = days.dueOn(statement.openedOn());
        if (statement.dueOn().isBefore(today) || counted.equals(statement.dueOn()) || counted.isBefore(today)) {
            return statement.dueOn();
        }
        mapper.setDue(statement.id(), counted);
        return counted;
    }

    private void ask(int year, LocalDate today) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 1);
        LocalDate last = LocalDate.of(year, Month.DECEMBER, 31);
        for (String department : mapper.toAsk(year, first, last)) {
            LocalDate due = days.dueOn(today);
            mapper.open(department, year, today, due);
            Statement opened = mapper.opened(department, year);
            mapper.listGrants(opened, first, last);
            tell(
                    opened,
                    "请报送" + opened.inWords(),
                    "请逐项写明 %d 年取得的数据用于什么、是否提供给第三方或者公开、存放在哪里、是否销毁（第二十九条），于 %s 前报送（系统约定）。".formatted(year, due),
                    false);
        }
    }

    private void remind(Statement statement, LocalDate due, LocalDate today) {
        mapper.reminded(statement.id(), today);
        tell(statement, statement.inWords() + "将于 %s 到期".formatted(due), "还没有报送，请逐项填写后报送。", false);
    }

    private void urge(Statement statement, LocalDate due, LocalDate today) {
        mapper.urged(statement.id(), today);
        tell(
                statement,
                statement.inWords() + "逾期未报",
                "应于 %s 前报送（系统约定）。请于 %s 前补报；仍不报送的，平台作为线索交市政务信息管理局核实（第三十三条第六项）。".formatted(due, days.lastDay(today)),
                true);
    }

    private void tell(Statement statement, String subject, String text, boolean approversToo) {
        Message message = new Message(subject, text, Statement.address(statement.id()), null);
        inbox.tellDepartment(statement.departmentCode(), Role.REQUESTER, message);
        inbox.tellDepartment(statement.departmentCode(), Role.DATA_OFFICER, message);
        if (approversToo) {
            inbox.tellDepartment(statement.departmentCode(), Role.APPROVER, message);
        }
    }

    private void tellBureau(List<Statement> late) {
        inbox.tellRole(
                Role.BUREAU,
                new Message(
                        "%d 个部门逾期未报使用情况说明".formatted(late.size()),
                        late.stream().map(Statement::departmentName).collect(Collectors.joining("、")),
                        StatementController.ADDRESS + "?state=LATE",
                        null));
    }
}
