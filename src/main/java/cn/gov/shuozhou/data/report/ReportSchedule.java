package cn.gov.shuozhou.data.report;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Orders for the archive what has become due: a month, a quarter or a year is over. What a night missed, the next one orders. A
 * definition ends with its owner's account, and with the owner's right to see what it reports.
 */
@Component
class ReportSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedule.class);

    private final ReportDefinitionMapper definitions;
    private final Reports reports;
    private final ReportScopes scopes;
    private final Organization organization;
    private final Inbox inbox;
    private final TransactionOperations transactions;

    ReportSchedule(
            ReportDefinitionMapper definitions,
            Reports reports,
            ReportScopes scopes,
            Organization organization,
            Inbox inbox,
            TransactionOperations transactions) {
        this.definitions = definitions;
        this.reports = reports;
        this.scopes = scopes;
        this.organization = organization;
        this.inbox = inbox;
        this.transactions = transactions;
    }

    @Scheduled(cron = "0 20 1 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "report-schedule", lockAtMostFor = "PT10M")
    public void order() {
        for (ReportDefinition definition : definitions.scheduled()) {
            try {
                if (isStillAllowed(definition)) {
                    reports.order(definition);
                } else {
                    transactions.executeWithoutResult(status -> end(definition));
                }
            } catch (RuntimeException failure) {
                LOG.error("Report definition {} could not be ordered", definition.id(), failure);
            }
        }
    }

    /** The city's own have no owner. */
    private boolean isStillAllowed(ReportDefinition definition) {
        return definition.owner() == null
                || organization
                        .person(definition.owner())
                        .filter(owner -> Role.ofTheBusiness().stream().anyMatch(owner::has))
                        .filter(owner -> scopes.of(owner).covers(definition.scope()))
                        .isPresent();
    }

    /** It stays among its owner's definitions, without being made by itself. */
    private void end(ReportDefinition definition) {
        if (definitions.end(definition.id()) == 1) {
            String owner = organization
                    .person(String.valueOf(definition.owner()))
                    .map((Person person) -> person.departmentName() + " " + person.name())
                    .orElse("已注销的账号");
            inbox.tellRole(
                    Role.BUREAU,
                    new Message(
                            "报表定义“%s”已停止定期生成".formatted(definition.name()),
                            "它由%s保存，范围是%s。保存人的账号已停用，或者已不能查看这个范围，所以不再由系统生成；已生成的报表还在归档中。仍然需要的，请由有权查看的人员重新保存定义。"
                                    .formatted(owner, scopes.words(definition.scope())),
                            ReportController.ADDRESS,
                            null));
        }
    }
}
