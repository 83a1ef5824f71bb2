package cn.gov.shuozhou.data.opening.participation;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bureau decides what of the public's words is shown, also afterwards; departments answer questions, the bureau wishes. */
@Component
@Transactional
@Article("第二十六条")
class Moderation {

    private static final int SHORTEST = 5;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_ANSWER = 1000;

    private final ContributionMapper mapper;
    private final Contributions contributions;
    private final Inbox inbox;
    private final Clock clock;

    Moderation(ContributionMapper mapper, Contributions contributions, Inbox inbox, Clock clock) {
        this.mapper = mapper;
        this.contributions = contributions;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** The bureau sees everything, a department what it is asked. */
    @Transactional(readOnly = true)
    Listing<Contribution> list(ContributionFilter filter, Person reader) {
        String department = reader.has(Role.BUREAU) ? null : reader.departmentCode();
        LocalDateTime late = contributions.lateBefore();
        return new Listing<>(
                mapper.count(filter, department, late),
                (limit, offset) -> mapper.list(filter, department, late, limit, offset));
    }

    /** @throws RequestRejected not found, also for a department that is not asked */
    @Transactional(readOnly = true)
    Contribution contribution(long id, Person reader) {
        return Optional.ofNullable(mapper.find(id))
                .filter(one -> reader.has(Role.BUREAU)
                        || one.isShown() && reader.departmentCode().equals(one.departmentCode()))
                .orElseThrow(() -> RequestRejected.notFound("没有这项内容，或者不由您办理。请从“公众参与”进入。"));
    }

    /**
     * Shows it, or does not; what is shown can be taken off again.
     *
     * @param reason why it is not shown; the public does not see it
     */
    void decide(long id, boolean show, String reason, Person by) {
        Contribution one = contribution(id, by);
        if (!show) {
            RequestRejected.throwIf(Substance.problem("reason", "不公开的理由", SHORTEST, LONGEST_REASON, reason.strip()));
        }
        ContributionState to = show ? ContributionState.SHOWN : ContributionState.REFUSED;
        if (one.state() == to
                || mapper.decide(id, one.state(), to, show ? null : reason.strip(), by, LocalDateTime.now(clock))
                        == 0) {
            throw RequestRejected.conflict("“%s”已由其他人办理。请刷新页面查看。".formatted(one.title()));
        }
        if (show && one.departmentCode() != null && one.answer() == null) {
            tell(one.departmentCode(), one);
        }
    }

    private void tell(@Nullable String department, Contribution one) {
        Message message = new Message(
                "待答复的数据提问：" + one.title(),
                "公众就“%s”提问，请在 %d 个工作日内答复；答复率和用时公开（第二十六条）。".formatted(one.resourceName(), AnswerFigures.LIMIT),
                ContributionController.ADDRESS + "/" + one.id(),
                null);
        if (department != null) {
            inbox.tellDepartment(department, Role.DATA_OFFICER, message);
            inbox.tellDepartment(department, Role.APPROVER, message);
        }
    }

    /** Answers for everybody to see, once. */
    void answer(long id, String answer, Person by) {
        Contribution one = contribution(id, by);
        boolean own = one.departmentCode() == null
                ? by.has(Role.BUREAU)
                : by.departmentCode().equals(one.departmentCode());
        if (!own || !one.kind().isAnswered()) {
            throw RequestRejected.forbidden("“%s”由%s答复，您不能答复。".formatted(one.title(), one.answerer()));
        }
        RequestRejected.throwIf(Substance.problem("answer", "答复", SHORTEST, LONGEST_ANSWER, answer.strip()));
        if (mapper.answer(id, answer.strip(), by, LocalDateTime.now(clock)) == 0) {
            throw RequestRejected.conflict("“%s”已经答复，或者不再公开。请刷新页面查看。".formatted(one.title()));
        }
    }
}
