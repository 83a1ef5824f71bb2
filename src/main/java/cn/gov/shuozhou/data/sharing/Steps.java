package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.audit.SystemActs;
import cn.gov.shuozhou.data.organization.Person;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** The history of a case as its people read it: who did what when. */
@Component
class Steps {

    private static final String SYSTEM = "系统";

    /** One line of the history. */
    record Step(LocalDateTime happenedAt, String actor, String act, String detail) {}

    private final CaseRecordMapper mapper;
    private final SystemActs systemActs;
    private final Clock clock;

    Steps(CaseRecordMapper mapper, SystemActs systemActs, Clock clock) {
        this.mapper = mapper;
        this.systemActs = systemActs;
        this.clock = clock;
    }

    void add(String caseNumber, Person actor, String act, String detail) {
        mapper.insertStep(caseNumber, now(), actor.departmentName() + " " + actor.name(), act, detail);
    }

    void addBySystem(String caseNumber, String act, String detail) {
        mapper.insertStep(caseNumber, now(), SYSTEM, act, detail);
        systemActs.done(act, caseNumber);
    }

    List<Step> of(String caseNumber) {
        return mapper.steps(caseNumber);
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }
}
