package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.casework.Recipient.bureau;
import static cn.gov.shuozhou.data.casework.Recipient.ofApplicant;

import cn.gov.shuozhou.data.casework.CaseMessages;
import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.NoticePeriods;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the announced day of a change off: users have been told of it, so that it may come later and never sooner. */
@Service
@Transactional
@Article("第十二条")
class Postponement {

    private final CatalogChanges changes;
    private final ChangeMapper mapper;
    private final Notices notices;
    private final Clocks clocks;
    private final NoticePeriods periods;
    private final CaseSteps steps;
    private final CaseMessages messages;
    private final Clock clock;

    Postponement(
            CatalogChanges changes,
            ChangeMapper mapper,
            Notices notices,
            Clocks clocks,
            NoticePeriods periods,
            CaseSteps steps,
            CaseMessages messages,
            Clock clock) {
        this.changes = changes;
        this.mapper = mapper;
        this.notices = notices;
        this.clocks = clocks;
        this.periods = periods;
        this.steps = steps;
        this.messages = messages;
        this.clock = clock;
    }

    static boolean mayPostpone(CatalogChange change, LocalDate today, Person person) {
        return change.isUndecided(today) && isAllowed(change, person);
    }

    private static boolean isAllowed(CatalogChange change, Person person) {
        return person.has(Role.BUREAU) || change.isOf(person) && person.has(Role.DATA_OFFICER);
    }

    /**
     * By the provider or the bureau.
     *
     * @throws RequestRejected invalid with a sentence for each field; conflict when the day is another by now
     */
    void postpone(String caseNumber, PostponeForm form, Person person) {
        CatalogChange change = changes.held(caseNumber, person);
        if (!isAllowed(change, person)) {
            throw RequestRejected.forbidden("只有提供部门的数据专员和市政务信息管理局可以推迟目录变更。");
        }
        change.requireThat(change.isUndecided(today()), "推迟");
        if (!change.effectOn().toString().equals(form.announced())) {
            throw RequestRejected.conflict("该变更的生效日期刚刚已改为 %s，您没有推迟成功。请核对后再办理。".formatted(change.effectOn()));
        }
        Optional<LocalDate> day = ChangeInput.date(form.postponedTo());
        RequestRejected.throwIf(Stream.of(
                        problem("postponedTo", change, day),
                        ChangeRules.words("postponeReason", "推迟的理由", form.postponeReason(), ChangeRules.LONGEST))
                .flatMap(Optional::stream)
                .toList());
        String why = String.valueOf(form.postponeReason()).strip();
        steps.add(caseNumber, person, "推迟生效", sentence(change, day.orElseThrow(), why));
        move(change, day.orElseThrow());
        tellEverybody(change, day.orElseThrow(), why);
    }

    /** What is wrong with a new day for the change. */
    Optional<Problem> problem(String field, CatalogChange change, Optional<LocalDate> day) {
        LocalDate earliest = earliest(change);
        return day.map(chosen -> ChangeRules.laterDay(field, chosen, change.effectOn(), today(), earliest))
                .orElse(Optional.of(new Problem(field, "请填写新的生效日期，格式如 %s，最早为该日。".formatted(earliest))));
    }

    /** The first day to which the change can be put off. */
    LocalDate earliest(CatalogChange change) {
        LocalDate next = change.effectOn().plusDays(1);
        LocalDate working = clocks.nextWorkingDay();
        return next.isAfter(working) ? next : working;
    }

    /** Takes the new day; whoever calls this tells the users of it. */
    void move(CatalogChange change, LocalDate day) {
        periods.postpone(change.caseNumber(), CatalogChangeProcess.NOTICE_LIMIT, day);
        if (mapper.postpone(change.caseNumber(), change.effectOn(), day) == 0) {
            throw BureauDecisions.overtaken();
        }
    }

    /** A department that had nobody to be told has its month from the day on which somebody was (第十二条). */
    void keepTheMonth(CatalogChange change) {
        notices.reachedLate(change)
                .map(day -> periods.earliestEffect(CatalogChangeProcess.NOTICE_LIMIT, day))
                .filter(change.effectOn()::isBefore)
                .ifPresent(day -> {
                    String why = "有使用部门此前无人收到通知，自收到之日起须满一个月";
                    steps.addBySystem(change.caseNumber(), "推迟生效", sentence(change, day, why));
                    move(change, day);
                    tellEverybody(change, day, why);
                });
    }

    private void tellEverybody(CatalogChange change, LocalDate day, String why) {
        String text = "该资源的%s%s。".formatted(change.kindLabel(), sentence(change, day, why));
        notices.tellAll(change, "目录变更推迟生效", text);
        List.of(ofApplicant(Role.DATA_OFFICER), bureau())
                .forEach(recipient -> messages.tell(change.caseNumber(), recipient, "目录变更推迟生效", text));
    }

    private static String sentence(CatalogChange change, LocalDate day, String why) {
        return "由 %s 推迟至 %s 生效，理由：%s".formatted(change.effectOn(), day, why.replaceFirst("[。.；;]+$", ""));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
