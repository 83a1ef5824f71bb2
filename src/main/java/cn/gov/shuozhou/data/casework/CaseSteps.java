package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.audit.Actor;
import cn.gov.shuozhou.data.audit.SystemActs;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The history of a case, of whatever procedure, as its people read it: who did what when. */
@Component
public class CaseSteps {

    private static final String SYSTEM = "系统";

    /** One line of the history. */
    public record Step(LocalDateTime happenedAt, String actor, String act, String detail) {

        public boolean isBySystem() {
            return actor.equals(SYSTEM);
        }
    }

    private final CaseStepMapper mapper;
    private final SystemActs systemActs;
    private final Clock clock;

    CaseSteps(CaseStepMapper mapper, SystemActs systemActs, Clock clock) {
        this.mapper = mapper;
        this.systemActs = systemActs;
        this.clock = clock;
    }

    public void add(String caseNumber, Actor actor, String act, String detail) {
        mapper.insert(caseNumber, now(), actor.departmentName() + " " + OnBehalf.name(actor), act, detail);
    }

    public void addBySystem(String caseNumber, String act, String detail) {
        mapper.insert(caseNumber, now(), SYSTEM, act, detail);
        systemActs.done(act, caseNumber);
    }

    public List<Step> of(String caseNumber) {
        return mapper.steps(caseNumber);
    }

    /** How many lines the history has. */
    public long count(String caseNumber) {
        return mapper.count(caseNumber);
    }

    /** The last lines of the history, oldest first. */
    public List<Step> latest(String caseNumber, int atMost) {
        List<Step> latest = new ArrayList<>(mapper.latest(caseNumber, atMost));
        Collections.reverse(latest);
        return latest;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
