package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.clock.CaseClock;
import cn.gov.shuozhou.data.organization.Person;
import java.util.List;
import java.util.Optional;

/** What casework asks of a procedure; each declares one bean. */
public interface CaseType {

    /** Id of its process. */
    String procedure();

    /** What its cases are called, e.g. 共享申请. */
    String label();

    /** All states that its cases can have. */
    List<? extends CaseState> states();

    /** Address of the page of a case. */
    String page(String caseNumber);

    /** Whether the person may see the case with its clocks, steps, diagram and attachments. */
    boolean maySee(CaseFile file, Person person);

    /** Whether the person may read the attachments of the case: everybody who may see it, unless the procedure says otherwise. */
    default boolean mayReadAttachments(CaseFile file, Person person) {
        return maySee(file, person);
    }

    /** Whether the person may read what everybody has said on the case: those who may see it, unless the procedure says otherwise. */
    default boolean seesWhole(CaseFile file, Person person) {
        return maySee(file, person);
    }

    /** Whether the person may read what the form of a task shows; not the same people as those who may see the case. */
    boolean mayReadTask(CaseFile file, String taskKey, Person person);

    /** Whom a limit of the case concerns; empty for a limit that binds the platform only. */
    Optional<LimitConcern> concernedBy(CaseFile file, String limitKey);

    /** The department that is late when the limit runs out; empty for the applicant's own limit and for a period of notice. */
    default Optional<String> departmentBoundBy(CaseFile file, CaseClock limit) {
        return limit.isNotice()
                ? Optional.empty()
                : concernedBy(file, limit.limitKey())
                        .filter(LimitConcern::isRecorded)
                        .map(LimitConcern::lateDepartment);
    }
}
