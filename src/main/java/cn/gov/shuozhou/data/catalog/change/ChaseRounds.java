package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.casework.CaseSteps;
import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.clock.Outcome;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rounds of five working days in which using departments are asked to respond to a notice (系统约定). */
@Service
@Transactional
@Article("第十二条")
class ChaseRounds {

    private final CatalogChanges changes;
    private final Notices notices;
    private final ChangeProcedure procedure;
    private final Postponement postponement;
    private final Clocks clocks;
    private final CaseSteps steps;
    private final Clock clock;

    ChaseRounds(
            CatalogChanges changes,
            Notices notices,
            ChangeProcedure procedure,
            Postponement postponement,
            Clocks clocks,
            CaseSteps steps,
            Clock clock) {
        this.changes = changes;
        this.notices = notices;
        this.procedure = procedure;
        this.postponement = postponement;
        this.clocks = clocks;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Once the last day of a round is over: tells those who have come to use the resource, reminds those who have not
     * responded, and, once the day of effect has passed, the bureau that has not confirmed.
     *
     * @return whether the change is decided, so that nobody is chased any more
     */
    boolean chase(String caseNumber) {
        CatalogChange change = changes.change(caseNumber);
        Optional<CaseClock> over = clocks.running(caseNumber, CatalogChangeProcess.CHASE_LIMIT);
        end(change, Outcome.IN_TIME);
        if (!change.isUndecided(today())) {
            return true;
        }
        if (!change.isBeforeEffect(today())) {
            procedure.remindBureau(caseNumber);
        }
        String waiting = notices.chase(change);
        if (!waiting.isEmpty()) {
            steps.addBySystem(caseNumber, "催告未回应的部门", waiting);
        }
        procedure.tellNewcomers(change);
        postponement.keepTheMonth(change);
        clocks.start(caseNumber, CatalogChangeProcess.CHASE_LIMIT, dayZero(over));
        return false;
    }

    /**
     * Ends the round that is running, if one is: with this outcome when all responded before it was over, as lapsed
     * otherwise. It is over with its last day, whenever the platform comes to note that.
     */
    void end(CatalogChange change, Outcome outcome) {
        clocks.running(change.caseNumber(), CatalogChangeProcess.CHASE_LIMIT)
                .ifPresent(round -> clocks.stopByLastDay(
                        change.caseNumber(),
                        round.limitKey(),
                        notices.allRespondedBy(change, round.dueOn()) ? outcome : Outcome.LAPSED));
    }

    /** A round that follows another begins at the 00:00 that ended it, so that today is the first of its five days. */
    private LocalDate dayZero(Optional<CaseClock> over) {
        boolean follows = over.filter(round -> today().isAfter(round.dueOn())).isPresent();
        return follows ? today().minusDays(1) : today();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
