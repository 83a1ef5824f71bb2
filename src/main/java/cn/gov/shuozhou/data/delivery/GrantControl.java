package cn.gov.shuozhou.data.delivery;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.Message;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who answers for data can stop them at once (第二十九条): the provider and the bureau suspend a grant, lift that, or end it;
 * its holder gives it back. Both sides are told. Downloads and tokens look at the grant themselves, see {@link GrantAccess}.
 */
@Service
@Transactional
@Article({"第七条", "第二十九条"})
class GrantControl {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 500;

    private final Grants grants;
    private final GrantAccess access;
    private final GrantMapper mapper;
    private final SuspensionMapper suspensions;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GrantControl(
            Grants grants,
            GrantAccess access,
            GrantMapper mapper,
            SuspensionMapper suspensions,
            Inbox inbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.grants = grants;
        this.access = access;
        this.mapper = mapper;
        this.suspensions = suspensions;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** What the reader may do with the grant now. */
    record Acts(boolean suspend, boolean lift, boolean end, boolean giveBack) {

        public boolean any() {
            return suspend || lift || end || giveBack;
        }
    }

    @Transactional(readOnly = true)
    Acts actsOf(Grant grant, Person person) {
        Grant.Status status = grant.status(grants.today());
        boolean controls = controls(grant, person) && !status.isOver();
        boolean suspended = status == Grant.Status.SUSPENDED;
        return new Acts(
                controls && !suspended,
                controls
                        && suspended
                        && Optional.ofNullable(suspensions.open(grant.number()))
                                .filter(one -> mayLift(one, person))
                                .isPresent(),
                controls,
                holds(grant, person) && !status.isOver());
    }

    /** Every suspension that there was, the latest first. */
    @Transactional(readOnly = true)
    List<Suspension> suspensions(String number) {
        return suspensions.of(number);
    }

    /**
     * No data are given from this moment on, until it is lifted.
     *
     * @throws RequestRejected invalid with every problem; not found or forbidden; conflict when somebody was faster
     */
    void suspend(String number, String kind, String reason, Person person) {
        Grant grant = controlled(number, person);
        List<Problem> problems = new ArrayList<>();
        Optional<SuspensionKind> chosen = Arrays.stream(SuspensionKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            problems.add(new Problem("kind", "请选择暂停的原因：超范围使用、安全事件、数据有误或其他。"));
        }
        reasonProblem("reason", "暂停的理由", reason).ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        requireNotOver(grant, "暂停");
        Suspension standing = suspensions.open(number);
        if (standing != null) {
            throw RequestRejected.conflict("授权 %s 已于 %s，没有重复暂停。请刷新页面查看。".formatted(number, standing.inBrief()));
        }
        LocalDateTime now = LocalDateTime.now(clock);
        SuspensionKind why = chosen.orElseThrow();
        suspensions.add(number, why, reason.strip(), person, named(person), person.has(Role.BUREAU), now);
        mapper.setSuspended(number, now);
        if (why == SuspensionKind.MISUSE && person.has(Role.BUREAU)) {
            events.publishEvent(new MisuseSuspended(number, grant.departmentCode(), reason.strip(), now));
        }
        tellBoth(
                grant,
                "授权已暂停",
                "%s自即时起暂停授权 %s，下载和接口令牌同时停止。原因：%s，%s".formatted(named(person), number, why.label(), sentence(reason)));
    }

    /**
     * Data are given again from this moment on.
     *
     * @param suspension the one that the person has seen
     * @throws RequestRejected as {@link #suspend}
     */
    void lift(String number, long suspension, String reason, Person person) {
        Grant grant = controlled(number, person);
        RequestRejected.throwIf(reasonProblem("liftReason", "解除的理由", reason));
        requireNotOver(grant, "解除暂停");
        Suspension seen = suspensions.of(number).stream()
                .filter(one -> one.id() == suspension)
                .findFirst()
                .orElseThrow(() -> RequestRejected.notFound("授权 %s 没有这次暂停。请刷新页面查看。".formatted(number)));
        if (!mayLift(seen, person)) {
            throw RequestRejected.forbidden("这次暂停由市政务信息管理局作出，只能由其解除。有意见的，请与其联系。");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        if (seen.liftedAt() != null || suspensions.lift(suspension, named(person), reason.strip(), now) == 0) {
            throw RequestRejected.conflict("这次暂停已由%s于 %s 解除，无须再解除。请刷新页面查看。"
                    .formatted(
                            seen.lifter(), seen.liftedAt() == null ? "" : Suspension.MINUTE.format(seen.liftedAt())));
        }
        mapper.setSuspended(number, null);
        tellBoth(grant, "授权已恢复", "%s已解除授权 %s 的暂停，可以继续取用。理由：%s".formatted(named(person), number, sentence(reason)));
    }

    /**
     * Takes the grant back for good.
     *
     * @throws RequestRejected as {@link #suspend}
     */
    void end(String number, String reason, Person person) {
        Grant grant = controlled(number, person);
        RequestRejected.throwIf(reasonProblem("endReason", "收回的理由", reason));
        requireNotOver(grant, "收回");
        grants.end(number, reason.strip(), named(person), false);
        tellBoth(grant, "授权已收回", "%s自即时起收回授权 %s，下载和接口令牌同时停止。理由：%s".formatted(named(person), number, sentence(reason)));
    }

    /**
     * The holder needs the data no longer.
     *
     * @throws RequestRejected as {@link #suspend}
     */
    void giveBack(String number, String reason, Person person) {
        access.visible(number, person);
        Grant grant = grants.held(number);
        if (!holds(grant, person)) {
            throw RequestRejected.forbidden("只有使用部门的经办人或数据专员可以交回授权。");
        }
        RequestRejected.throwIf(reasonProblem("returnReason", "交回的理由", reason));
        requireNotOver(grant, "交回");
        grants.end(number, reason.strip(), named(person), true);
        tellBoth(grant, "授权已交回", "%s已交回授权 %s，此后不再取用。理由：%s".formatted(named(person), number, sentence(reason)));
    }

    private Grant controlled(String number, Person person) {
        access.concerned(number, person);
        Grant grant = grants.held(number);
        if (!controls(grant, person)) {
            throw RequestRejected.forbidden(
                    grant.isOf(person)
                            ? "这是本部门使用的授权，不能由本部门暂停、解除或收回；不再需要的，请交回。"
                            : "只有提供部门的审批人、数据专员和市政务信息管理局可以暂停、解除或收回授权。");
        }
        return grant;
    }

    /** Nobody decides on a grant of the own department. */
    private static boolean controls(Grant grant, Person person) {
        boolean provides = grant.providerCode().equals(person.departmentCode())
                && (person.has(Role.APPROVER) || person.has(Role.DATA_OFFICER));
        return !grant.isOf(person) && (provides || person.has(Role.BUREAU));
    }

    private static boolean holds(Grant grant, Person person) {
        return grant.isOf(person) && GrantTokens.handles(person);
    }

    private static boolean mayLift(Suspension suspension, Person person) {
        return !suspension.byBureau() || person.has(Role.BUREAU);
    }

    private void requireNotOver(Grant grant, String wanted) {
        Grant.Status status = grant.status(grants.today());
        if (!status.isOver()) {
            return;
        }
        LocalDateTime at = grant.revokedAt();
        String how = at == null
                ? "已于 %s 到期".formatted(grant.validTo())
                : "已于 %s 由%s%s"
                        .formatted(
                                Suspension.MINUTE.format(at),
                                grant.revokedBy() == null ? "系统" : grant.revokedBy(),
                                grant.returned() ? "交回" : "收回");
        throw RequestRejected.conflict("授权 %s %s，不能再%s。请刷新页面查看。".formatted(grant.number(), how, wanted));
    }

    private static Optional<Problem> reasonProblem(String field, String name, String reason) {
        return Substance.problem(field, name, SHORTEST, LONGEST, reason.strip());
    }

    private static String named(Person person) {
        return person.departmentName() + person.name();
    }

    /** What people typed, ended by one full stop whether or not they set it. */
    private static String sentence(String typed) {
        return typed.strip().replaceFirst("[。.；;]+$", "") + "。";
    }

    /** The holder, the provider and the bureau (第七条). */
    private void tellBoth(Grant grant, String what, String text) {
        Message message = new Message(
                "%s：%s".formatted(what, grant.resourceName()), text, "/grants/" + grant.number(), grant.caseNumber());
        inbox.tellDepartment(grant.departmentCode(), Role.REQUESTER, message);
        inbox.tellDepartment(grant.departmentCode(), Role.DATA_OFFICER, message);
        inbox.tellDepartment(grant.providerCode(), Role.APPROVER, message);
        inbox.tellDepartment(grant.providerCode(), Role.DATA_OFFICER, message);
        inbox.tellRole(Role.BUREAU, message);
    }
}
