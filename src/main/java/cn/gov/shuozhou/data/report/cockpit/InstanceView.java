package cn.gov.shuozhou.data.report.cockpit;

import cn.gov.shuozhou.data.casework.CaseSteps;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case of a process instance.
 *
 * @param procedure what such cases are called
 * @param state what it has come to, in words
 * @param applicant the department, or who else applied
 * @param link to the page of the case
 * @param startedAt of the instance
 * @param endedAt of the instance; null while it runs
 * @param clocks oldest first
 * @param holders who has its open tasks
 * @param steps 办理过程, the latest of it, oldest first
 * @param stepsLeftOut how many earlier steps the page of the case has
 */
record InstanceView(
        String caseNumber,
        String procedure,
        String subject,
        String state,
        String applicant,
        String handler,
        LocalDateTime receivedAt,
        String link,
        String model,
        LocalDateTime startedAt,
        @Nullable LocalDateTime endedAt,
        List<ClockLine> clocks,
        List<Holder> holders,
        List<CaseSteps.Step> steps,
        long stepsLeftOut) {

    /** @param person empty while nobody has taken it */
    record Holder(String task, String department, String person, LocalDateTime since) {}
}
