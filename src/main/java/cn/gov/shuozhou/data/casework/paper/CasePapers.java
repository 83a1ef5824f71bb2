package cn.gov.shuozhou.data.casework.paper;

import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.CaseVisibility;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Deadline;
import cn.gov.shuozhou.data.document.SheetDocument.Field;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of a case and who may have them. 审批表 shows what was said while the case was handled, so it is for the side that
 * handles it and for those who watch over it; the side that applied has 答复函, and nothing but what it was told.
 */
@Service
@Transactional(readOnly = true)
class CasePapers {

    /** More do not belong on a form; the page of the case has them all. */
    private static final int MOST_ENTRIES = 200;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final CaseVisibility visibility;
    private final CaseTypes types;
    private final CaseSteps steps;
    private final Clocks clocks;
    private final TimeLimits limits;
    private final List<CaseReply> replies;
    private final Clock clock;

    CasePapers(
            CaseVisibility visibility,
            CaseTypes types,
            CaseSteps steps,
            Clocks clocks,
            TimeLimits limits,
            List<CaseReply> replies,
            Clock clock) {
        this.visibility = visibility;
        this.types = types;
        this.steps = steps;
        this.clocks = clocks;
        this.limits = limits;
        this.replies = List.copyOf(replies);
        this.clock = clock;
    }

    /** What somebody can print of a case. */
    record Offered(String caseNumber, boolean sheet, boolean letter) {}

    /**
     * What the person may have of the case.
     *
     * @throws RequestRejected not found when the person may not see the case
     */
    Offered offered(String caseNumber, Person person) {
        CaseFile file = visibility.visible(caseNumber, person);
        return new Offered(
                caseNumber, mayHaveSheet(file, person), letter(file, person).isPresent());
    }

    /** @throws RequestRejected not found when the person may not see the case; forbidden for the side that applied */
    ApprovalSheet sheet(String caseNumber, Person person) {
        CaseFile file = visibility.visible(caseNumber, person);
        if (!mayHaveSheet(file, person)) {
            throw RequestRejected.forbidden("审批表载有承办部门的内部意见，只给承办部门和监督的人。请在办件页面下载答复函。");
        }
        List<Field> entries = new ArrayList<>();
        for (CaseSteps.Step step : steps.latest(caseNumber, MOST_ENTRIES)) {
            if (!step.isBySystem()) {
                entries.add(entry(step));
            }
        }
        return new ApprovalSheet(
                types.of(file).label() + "审批表",
                caseNumber,
                "办件编号：%s\u3000打印日期：%s".formatted(caseNumber, LocalDate.now(clock)),
                facts(file),
                clocks.of(caseNumber).stream().map(this::limit).toList(),
                entries,
                reply(file).map(Reply::paragraphs).orElse(List.of()));
    }

    /** @throws RequestRejected not found when the person may not see the case, or there is no answer yet */
    Reply letter(String caseNumber, Person person) {
        return letter(visibility.visible(caseNumber, person), person)
                .orElseThrow(() -> RequestRejected.notFound("办件 %s 还没有可以打印的答复。请在答复之后再试。".formatted(caseNumber)));
    }

    private Optional<Reply> letter(CaseFile file, Person person) {
        return file.isOf(person) || mayHaveSheet(file, person) ? reply(file) : Optional.empty();
    }

    private Optional<Reply> reply(CaseFile file) {
        return replies.stream().filter(reply -> reply.isFor(file)).findFirst().flatMap(reply -> reply.of(file));
    }

    private boolean mayHaveSheet(CaseFile file, Person person) {
        boolean onlyApplied = file.isOf(person) && !file.isFor(person);
        return !onlyApplied && types.of(file).seesWhole(file, person);
    }

    private List<Field> facts(CaseFile file) {
        CaseType type = types.of(file);
        return List.of(
                new Field("事项", file.subject()),
                new Field("流程", type.label()),
                new Field("申请方", file.applicantName()),
                new Field("承办部门", file.handlingName()),
                new Field("收到时间", file.receivedAt().format(MOMENT)),
                new Field("办结时间", moment(file.closedAt())),
                new Field("状态", types.state(file).label()),
                new Field("结果", file.outcome() == null ? "办理中" : file.outcome().label()),
                new Field("规则依据", file.ruleSet()));
    }

    private static String moment(@Nullable LocalDateTime time) {
        return time == null ? "—" : time.format(MOMENT);
    }

    private String limit(CaseClock running) {
        Deadline deadline = clocks.deadline(running);
        return "%s（%s）：%s 收到，期限 %s，%s"
                .formatted(
                        limits.of(running.ruleSet(), running.limitKey()).name(),
                        running.article(),
                        running.startedOn(),
                        deadline.until(),
                        deadline.words());
    }

    private static Field entry(CaseSteps.Step step) {
        String signed = step.actor() + "\u3000" + step.happenedAt().format(MOMENT);
        return new Field(step.act(), step.detail().isBlank() ? signed : step.detail() + "\n" + signed);
    }
}
