package cn.gov.shuozhou.data.delivery.freshness;

import cn.gov.shuozhou.data.catalog.health.CatalogLapses;
import cn.gov.shuozhou.data.catalog.health.CatalogLapses.Renewal;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every morning: tells a department once when the cycle of its data has ended, and once when the grace is over too. One
 * message names all of its resources.
 */
@Component
@Article({"第十七条", "第三十一条"})
class RenewalReminders {

    private final CatalogLapses lapses;
    private final RenewalReminderMapper mapper;
    private final Inbox inbox;
    private final Clock clock;

    RenewalReminders(CatalogLapses lapses, RenewalReminderMapper mapper, Inbox inbox, Clock clock) {
        this.lapses = lapses;
        this.mapper = mapper;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 8 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "renewal-reminders", lockAtMostFor = "PT10M")
    @Transactional
    public void remind() {
        mapper.forgetRenewed();
        LocalDate today = LocalDate.now(clock);
        List<Renewal> due = lapses.dueRenewals(null);
        remind(
                RenewalMatter.DUE,
                due.stream().filter(one -> !isLate(one, today)).toList());
        remind(
                RenewalMatter.LATE,
                due.stream().filter(one -> isLate(one, today)).toList());
    }

    private boolean isLate(Renewal renewal, LocalDate today) {
        return today.isAfter(lapses.renewBy(renewal));
    }

    private void remind(RenewalMatter matter, List<Renewal> renewals) {
        Set<Long> told = new HashSet<>(mapper.told(matter));
        LocalDateTime now = LocalDateTime.now(clock);
        renewals.stream()
                .filter(one -> !told.contains(one.resourceId()))
                .peek(one -> mapper.insert(one.resourceId(), matter, one.renewedOn(), now))
                .collect(Collectors.groupingBy(Renewal::departmentCode))
                .forEach((department, some) -> tell(matter, department, some));
    }

    private void tell(RenewalMatter matter, String department, List<Renewal> renewals) {
        Message message = new Message(
                matter.subject().formatted(renewals.size()),
                matter.text()
                        .formatted(renewals.stream()
                                .map(one -> "“%s”（%s，最迟 %s）"
                                        .formatted(one.name(), one.updateCycle().label(), lapses.renewBy(one)))
                                .collect(Collectors.joining("、"))),
                renewals.size() == 1
                        ? "/catalog/%d/data".formatted(renewals.get(0).resourceId())
                        : "/catalog/health/resources?problem=DUE&department=" + department,
                null);
        inbox.tellDepartment(department, Role.DATA_OFFICER, message);
        if (matter == RenewalMatter.LATE) {
            inbox.tellDepartment(department, Role.APPROVER, message);
        }
    }
}
