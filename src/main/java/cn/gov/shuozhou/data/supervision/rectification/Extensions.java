package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 延期: a department asks for more time while it has some left; those who supervise consent once under each document. */
@Service
@Transactional
@Article("第三十三条")
class Extensions {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final Rectifications rectifications;
    private final Clocks clocks;
    private final CaseMessages messages;
    private final Clock clock;

    Extensions(Rectifications rectifications, Clocks clocks, CaseMessages messages, Clock clock) {
        this.rectifications = rectifications;
        this.clocks = clocks;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Asks for so many more working days.
     *
     * @throws RequestRejected invalid; forbidden for other departments; conflict after the last day, while a request waits, or
     *     when the limit was extended already
     */
    void ask(String caseNumber, @Nullable Integer days, @Nullable String reason, Person person) {
        Rectification one = rectifications.held(caseNumber);
        if (!one.isOf(person)) {
            throw RequestRejected.forbidden("延期由%s申请，您不能申请。".formatted(one.departmentName()));
        }
        one.requireState(RectificationState.RECTIFYING, "申请延期");
        requireTimeLeft(one);
        if (one.extendedBy() > 0 || one.extensionAsked() != null) {
            throw RequestRejected.conflict(one.extendedBy() > 0 ? "期限已经延长过一次，不能再申请延期。" : "延期申请已提交，正等待决定，不能重复申请。");
        }
        List<Problem> problems = new ArrayList<>(Demand.extensionProblems(days));
        Substance.problem("reason", "延期的理由", SHORTEST, LONGEST, reason).ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        int more = Objects.requireNonNull(days);
        rectifications.askExtension(caseNumber, more);
        rectifications.enter(
                caseNumber,
                EntryKind.EXTENSION_REQUEST,
                "%d 个工作日".formatted(more),
                String.valueOf(reason).strip(),
                person);
        messages.tell(
                caseNumber,
                RectificationCaseType.SUPERVISORS,
                "待决定延期",
                "%s申请延期 %d 个工作日，请在期限届满前在办件页面决定。".formatted(one.departmentName(), more));
    }

    /**
     * Consents, which moves the last day, or does not.
     *
     * @throws RequestRejected invalid; forbidden for the own department; conflict when nothing waits for a decision or the last
     *     day has passed
     */
    void decide(String caseNumber, @Nullable Verdict verdict, @Nullable String opinion, Person person) {
        Rectification one = rectifications.held(caseNumber);
        if (!SupervisorActs.maySupervise(one, person)) {
            throw RequestRejected.forbidden("延期由市政务信息管理局或者领导小组办公室决定；涉及本部门的，由其他部门的人员决定。");
        }
        one.requireState(RectificationState.RECTIFYING, "决定延期");
        Integer days = one.extensionAsked();
        if (days == null) {
            throw RequestRejected.conflict("没有待决定的延期申请，可能刚刚已由他人决定。请刷新页面查看。");
        }
        RequestRejected.throwIf(problems(verdict, opinion));
        requireTimeLeft(one);
        boolean granted = verdict == Verdict.PASS;
        rectifications.decideExtension(caseNumber, granted ? days : 0);
        String last = "";
        if (granted) {
            CaseClock longer = clocks.extend(
                    caseNumber,
                    RectificationProcess.LIMIT,
                    days,
                    "延期 %d 个工作日：%s %s同意".formatted(days, person.departmentName(), person.name()));
            last = "，期限延至 %s 24:00".formatted(longer.dueOn());
        }
        String said = opinion == null || opinion.isBlank() ? "延期 %d 个工作日".formatted(days) : opinion.strip();
        rectifications.enter(caseNumber, EntryKind.EXTENSION, granted ? "同意延期" : "不予延期", said + last, person);
        messages.tell(
                caseNumber,
                RectificationCaseType.DEPARTMENT,
                granted ? "延期申请已同意" : "延期申请未获同意",
                granted ? "延期 %d 个工作日%s。".formatted(days, last) : "期限不变。理由：" + said);
    }

    private static List<Problem> problems(@Nullable Verdict verdict, @Nullable String opinion) {
        if (verdict == null) {
            return List.of(new Problem("verdict", "请选择：同意延期，或者不予延期。"));
        }
        return verdict == Verdict.PASS
                ? List.of()
                : Substance.problem("opinion", "不予延期的理由", SHORTEST, LONGEST, opinion).stream()
                        .toList();
    }

    /** By date, not by whether the timer has run. */
    private void requireTimeLeft(Rectification one) {
        clocks.running(one.caseNumber(), RectificationProcess.LIMIT)
                .filter(running -> running.isOverdue(LocalDate.now(clock)))
                .ifPresent(over -> {
                    throw RequestRejected.conflict("整改期限已于 %s 24:00 届满，不能再延期。请刷新页面查看下一步。".formatted(over.dueOn()));
                });
    }

    boolean mayAsk(Rectification one, Person person) {
        return one.isOf(person)
                && (person.has(Role.APPROVER) || person.has(Role.DATA_OFFICER))
                && one.status() == RectificationState.RECTIFYING
                && one.extensionAsked() == null
                && one.extendedBy() == 0;
    }

    boolean mayDecide(Rectification one, Person person) {
        return one.extensionAsked() != null
                && one.status() == RectificationState.RECTIFYING
                && SupervisorActs.maySupervise(one, person);
    }
}
