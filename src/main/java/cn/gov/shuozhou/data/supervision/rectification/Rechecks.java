package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Listing;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.supervision.Violations;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws one in twenty of the cases that were closed as put right a month ago; what proves false is a new finding. */
@Service
@Transactional
@Article("第三十三条")
class Rechecks {

    private static final int ONE_IN = 20;
    private static final int DAYS = 30;
    private static final long SEED = 33;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    private final RecheckMapper mapper;
    private final Rectifications rectifications;
    private final Violations violations;
    private final CaseMessages messages;
    private final Clock clock;

    Rechecks(
            RecheckMapper mapper,
            Rectifications rectifications,
            Violations violations,
            CaseMessages messages,
            Clock clock) {
        this.mapper = mapper;
        this.rectifications = rectifications;
        this.violations = violations;
        this.messages = messages;
        this.clock = clock;
    }

    /** Days on which the system stood still are made up for; a case is drawn once, or never. */
    @Scheduled(cron = "0 50 0 * * *", zone = "Asia/Shanghai")
    @SchedulerLock(name = "rectification-recheck", lockAtMostFor = "PT10M")
    public void draw() {
        LocalDateTime before = LocalDate.now(clock).minusDays(DAYS).atStartOfDay();
        mapper.closed(before.minusDays(DAYS), before).stream()
                .filter(Rechecks::isDrawn)
                .forEach(caseNumber -> {
                    mapper.insert(caseNumber, now());
                    messages.tell(
                            caseNumber,
                            RectificationCaseType.SUPERVISORS,
                            "抽中复查",
                            "办结满 %d 日的整改案件，请复查是否属实，在“抽查”中登记结果。".formatted(DAYS));
                });
    }

    /** By the case's number alone: whoever draws again draws the same. */
    static boolean isDrawn(String caseNumber) {
        return new Random(SEED * 31 + caseNumber.hashCode()).nextInt(ONE_IN) == 0;
    }

    /**
     * Enters what the look came to; where it was false, a finding waits to be judged.
     *
     * @throws RequestRejected invalid; not found when the case was not drawn; forbidden for the own department; conflict when it
     *     is entered already
     */
    void enter(String caseNumber, @Nullable RecheckResult result, String text, Person person) {
        Recheck drawn = mapper.find(caseNumber);
        if (drawn == null) {
            throw RequestRejected.notFound("办件 %s 没有被抽中。请从“抽查”列表进入。".formatted(caseNumber));
        }
        Rectification one = rectifications.rectification(caseNumber);
        if (!SupervisorActs.maySupervise(one, person)) {
            throw RequestRejected.forbidden("抽查由市政务信息管理局、领导小组办公室办理；涉及本部门的，由其他部门的人员办理。");
        }
        List<Problem> problems = new ArrayList<>();
        if (result == null) {
            problems.add(new Problem("result", "请选择：整改属实，或者虚假办结。"));
        }
        Substance.problem("text", "查看的情况", SHORTEST, LONGEST, text).ifPresent(problems::add);
        RequestRejected.throwIf(problems);
        if (mapper.enter(caseNumber, Objects.requireNonNull(result), text.strip(), person.id(), now()) == 0) {
            throw RequestRejected.conflict("办件 %s 的抽查结果已登记，不能再登记。请刷新页面查看。".formatted(caseNumber));
        }
        if (result == RecheckResult.FALSE) {
            violations.foundFalse(caseNumber, text.strip(), person);
        }
    }

    /** The latest drawn first. */
    @Transactional(readOnly = true)
    Listing<Recheck> list() {
        return new Listing<>(mapper.count(), mapper::list);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
