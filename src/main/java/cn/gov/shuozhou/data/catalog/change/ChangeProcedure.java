package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.NoticePeriods;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deeds that the model orders while a change is reviewed and notice of it is given. */
@Service
@Transactional
@Article("第十二条")
class ChangeProcedure {

    private final CatalogChanges changes;
    private final Notices notices;
    private final Clocks clocks;
    private final NoticePeriods periods;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ChangeProcedure(
            CatalogChanges changes,
            Notices notices,
            Clocks clocks,
            NoticePeriods periods,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.changes = changes;
        this.notices = notices;
        this.clocks = clocks;
        this.periods = periods;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** 应当至少提前一个月通知使用部门（第十二条）: the clock itself refuses a day that comes sooner. */
    void notifyDepartments(String caseNumber) {
        CatalogChange change = changes.change(caseNumber);
        periods.start(caseNumber, CatalogChangeProcess.NOTICE_LIMIT, change.effectOn());
        clocks.start(caseNumber, CatalogChangeProcess.CHASE_LIMIT, today());
        String told = notices.tellUntold(change);
        steps.addBySystem(
                caseNumber,
                "通知使用部门",
                told.isEmpty() ? "目前没有部门使用该资源；生效日期 " + change.effectOn() : told + "；生效日期 " + change.effectOn());
        messages.tell(
                change.caseNumber(),
                ofApplicant(Role.DATA_OFFICER),
                "目录变更已通过审核",
                "已通知使用部门%s，拟于 %s 生效。".formatted(named(told), change.effectOn()));
    }

    /** Tells departments that have come to use the resource, or more of it, since notice was given. */
    void tellNewcomers(CatalogChange change) {
        String newcomers = notices.tellUntold(change);
        if (!newcomers.isEmpty()) {
            steps.addBySystem(change.caseNumber(), "通知新的使用部门", newcomers);
        }
        String affected = notices.tellOfMore(change);
        if (!affected.isEmpty()) {
            steps.addBySystem(change.caseNumber(), "补充通知使用部门", affected + "：涉及的信息项增加，请重新回应");
        }
    }

    /** 未经审核通过不得更新发布（第十二条）: the day has come and the bureau has not confirmed. */
    void remindBureau(String caseNumber) {
        CatalogChange change = changes.change(caseNumber);
        String text = "原定的生效日期 %s 已到，尚未确认，目录未变。请尽快确认或者不予确认；确认时另定生效日期，不早于下一个工作日。".formatted(change.effectOn());
        steps.addBySystem(caseNumber, "提醒尽快确认", text);
        messages.tell(change.caseNumber(), bureau(), "到期仍未确认", text);
        messages.tell(change.caseNumber(), ofApplicant(Role.DATA_OFFICER), "到期仍未确认", text);
    }

    private static String named(String departments) {
        return departments.isEmpty() ? "（目前没有）" : "（" + departments + "）";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
