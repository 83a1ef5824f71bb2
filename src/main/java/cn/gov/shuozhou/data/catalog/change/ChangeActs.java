package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What departments do on the page of a change: the provider withdraws it, using departments respond to it. */
@Service
@Transactional
@Article("第十二条")
class ChangeActs {

    private final CatalogChanges changes;
    private final NoticeMapper mapper;
    private final ChangeMapper changeRows;
    private final Notices notices;
    private final CatalogChangeProcess process;
    private final CaseFiles files;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    ChangeActs(
            CatalogChanges changes,
            NoticeMapper mapper,
            ChangeMapper changeRows,
            Notices notices,
            CatalogChangeProcess process,
            CaseFiles files,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.changeRows = changeRows;
        this.notices = notices;
        this.process = process;
        this.files = files;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    /** Takes the proposal back; possible until it takes effect. */
    void withdraw(String caseNumber, Person person, String reason) {
        CatalogChange change = changes.held(caseNumber, person);
        if (!change.isOf(person) || !person.has(Role.DATA_OFFICER)) {
            throw RequestRejected.forbidden("只有提供部门的数据专员可以撤回目录变更。");
        }
        change.requireThat(change.isWithdrawable(LocalDate.now(clock)), "撤回");
        RequestRejected.throwIf(ChangeRules.tooLong("reason", "撤回原因", reason, ChangeRules.LONGEST));
        steps.add(caseNumber, person, "撤回变更", reason.strip());
        process.withdraw(caseNumber);
    }

    /** Records what a using department says to the notice; who has acknowledged may still object until it is final. */
    void respond(String caseNumber, Person person, @Nullable ChangeResponse response, String reason) {
        CatalogChange change = changes.held(caseNumber, person);
        Notice notice = mapper.find(caseNumber, person.departmentCode());
        if (notice == null || !notice.isAnsweredBy(person)) {
            throw RequestRejected.forbidden("只有收到通知的使用部门可以回应目录变更。");
        }
        change.requireThat(change.isUndecided(LocalDate.now(clock)), "再回应");
        if (response == null) {
            throw RequestRejected.invalid("response", "请选择：知悉，或者有异议。");
        }
        boolean objects = response == ChangeResponse.OBJECTED;
        if (objects) {
            RequestRejected.throwIf(ChangeRules.words("reason", "异议的理由", reason, ChangeRules.LONGEST));
        }
        String why = objects ? reason.strip() : null;
        if (mapper.respond(caseNumber, person.departmentCode(), response, why, person.id(), LocalDateTime.now(clock))
                == 0) {
            throw RequestRejected.conflict(
                    "本部门已经回应过，不能重复回应%s。请刷新页面查看。".formatted(objects ? "" : "；已知悉的，可以在生效日期前改为有异议"));
        }
        steps.add(caseNumber, person, objects ? "提出异议" : "知悉变更", why == null ? "" : why);
        if (why != null) {
            String text = "%s对拟于 %s 生效的%s有异议：%s"
                    .formatted(notice.departmentName(), change.effectOn(), change.kindLabel(), why);
            messages.tell(change.caseNumber(), bureau(), "使用部门有异议", text);
            messages.tell(change.caseNumber(), ofApplicant(Role.DATA_OFFICER), "使用部门有异议", text);
            weighAnew(change);
        }
        if (notices.allResponded(change)) {
            process.allResponded(caseNumber);
        }
    }

    /** The bureau has confirmed in view of what it knew (第十二条): an objection that comes after that is for it to weigh as well. */
    private void weighAnew(CatalogChange change) {
        if (change.status() == ChangeStatus.CONFIRMED && process.objectedAfterConfirmation(change.caseNumber())) {
            if (changeRows.unconfirm(change.caseNumber()) == 0) {
                throw new IllegalStateException("Change " + change.caseNumber() + " is not confirmed any more");
            }
            files.move(change.caseNumber(), ChangeStatus.NOTICE);
            steps.addBySystem(change.caseNumber(), "退回重新确认", "确认后又有使用部门提出异议；未经重新确认，到期不生效");
            notices.tellAll(change, "目录变更待重新确认", "确认后又有使用部门提出异议，由市政务信息管理局重新确认；未经确认，到期不生效。");
        }
    }
}
