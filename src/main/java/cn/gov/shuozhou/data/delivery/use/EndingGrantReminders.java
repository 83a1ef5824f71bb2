package cn.gov.shuozhou.data.delivery.use;

import cn.gov.shuozhou.data.calendar.Calendars;
import cn.gov.shuozhou.data.delivery.GrantRenewals;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the holder of a grant once, some working days before its end, that the grant can be renewed. */
@Component
@Article("第二十九条")
class EndingGrantReminders {

    /** So many working days before the last day of the grant (系统约定). */
    static final int WORKING_DAYS_BEFORE = 10;

    private final EndingGrantMapper mapper;
    private final GrantRenewals renewals;
    private final Calendars calendars;
    private final Inbox inbox;
    private final Clock clock;

    EndingGrantReminders(
            EndingGrantMapper mapper, GrantRenewals renewals, Calendars calendars, Inbox inbox, Clock clock) {
        this.mapper = mapper;
        this.renewals = renewals;
        this.calendars = calendars;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 8 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "grant-renewal-reminders", lockAtMostFor = "PT10M")
    @Transactional
    public void remind() {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = calendars.workingDays().plusWorkingDays(today, WORKING_DAYS_BEFORE);
        for (EndingGrant grant : mapper.notTold(today, last)) {
            mapper.told(grant.number(), LocalDateTime.now(clock));
            if (renewals.caseOf(grant.number()).isEmpty()) {
                tell(grant);
            }
        }
    }

    private void tell(EndingGrant grant) {
        Message message = new Message(
                "授权将于 %s 到期：%s".formatted(grant.validTo(), grant.resourceName()),
                "授权 %s 的最后一日是 %s，此后不能再取用。仍需使用的，请在授权页面准备续期申请，核对信息项、用途和脱敏方式后提交；不再需要的，无须办理。"
                        .formatted(grant.number(), grant.validTo()),
                "/grants/" + grant.number(),
                grant.caseNumber());
        inbox.tellDepartment(grant.departmentCode(), Role.REQUESTER, message);
        inbox.tellDepartment(grant.departmentCode(), Role.DATA_OFFICER, message);
    }
}
