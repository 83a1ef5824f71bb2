package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bureau names who receives the notice of a department in which nobody answers for it (第十二条). */
@Service
@Transactional
@Article("第十二条")
class RecipientNaming {

    private final CatalogChanges changes;
    private final NoticeMapper mapper;
    private final NoticeDelivery delivery;
    private final NoticeReceivers receivers;
    private final Postponement postponement;
    private final CaseSteps steps;
    private final Clock clock;

    RecipientNaming(
            CatalogChanges changes,
            NoticeMapper mapper,
            NoticeDelivery delivery,
            NoticeReceivers receivers,
            Postponement postponement,
            CaseSteps steps,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.delivery = delivery;
        this.receivers = receivers;
        this.postponement = postponement;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Names somebody of the department, who is told at once. Where nobody could be told before, the month begins today.
     *
     * @throws RequestRejected invalid when it is nobody of the department; conflict when somebody answers for it by now
     */
    void name(String caseNumber, String department, @Nullable String recipient, Person person) {
        CatalogChange change = changes.held(caseNumber, person);
        if (!person.has(Role.BUREAU)) {
            throw RequestRejected.forbidden("签收人由市政务信息管理局指定。");
        }
        change.requireThat(change.isUndecided(LocalDate.now(clock)), "指定签收人");
        Notice notice = Optional.ofNullable(mapper.find(caseNumber, department))
                .orElseThrow(() -> RequestRejected.notFound("该变更没有通知代码为“%s”的部门。".formatted(department)));
        if (!receivers.isUnreceived(notice)) {
            throw RequestRejected.conflict("%s的通知已经有人签收或者回应，无须再指定。请刷新页面查看。".formatted(notice.departmentName()));
        }
        Person named = receivers.readers(department).stream()
                .filter(one -> one.id().equals(recipient))
                .findFirst()
                .orElseThrow(() -> RequestRejected.invalid(
                        "recipient-" + department,
                        "请选择%s的一名在册业务人员。该部门没有人员的，请先为其登记账号。".formatted(notice.departmentName())));
        mapper.name(caseNumber, department, named.id());
        steps.add(caseNumber, person, "指定签收人", "%s：%s".formatted(notice.departmentName(), named.name()));
        delivery.announce(
                change, Optional.ofNullable(mapper.find(caseNumber, department)).orElseThrow());
        postponement.keepTheMonth(change);
    }
}
