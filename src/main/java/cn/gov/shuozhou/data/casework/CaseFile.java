package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What is the same of every case, whatever its procedure. Times are those of 朔州.
 *
 * @param procedure id of its process
 * @param ruleSet the rule set in force on the day of receipt; the case keeps it
 * @param applicantDepartment null when it was not a department that applied
 * @param applicantPerson who has brought it; null when nobody with an account
 * @param applicantName the department, or who else applied
 * @param region of the county whose authority looks after the case; null when the city does
 * @param receivedAt the day of this moment is day zero
 * @param state name of a {@link CaseState} of its procedure
 * @param stateSince since when it stands there
 * @param outcome null while the case is open
 * @param dueOn the nearest last day of its open limits that bind somebody; null when none runs
 * @param overdue whether the overdue register holds a limit of the case that is not voided
 */
public record CaseFile(
        String number,
        String procedure,
        String ruleSet,
        String subject,
        @Nullable Long resourceId,
        @Nullable String applicantDepartment,
        @Nullable String applicantPerson,
        String applicantName,
        String handlingDepartment,
        String handlingName,
        @Nullable String region,
        LocalDateTime receivedAt,
        String state,
        CaseState.Phase phase,
        LocalDateTime stateSince,
        @Nullable CaseOutcome outcome,
        @Nullable LocalDateTime closedAt,
        @Nullable LocalDate dueOn,
        boolean provisional,
        boolean overdue) {

    /** The same case as it was known earlier; of what lists show besides, nothing is said. */
    public CaseFile knownAs(String knownSubject, String knownHandler, String knownState, boolean closed) {
        return new CaseFile(
                number,
                procedure,
                ruleSet,
                knownSubject,
                resourceId,
                applicantDepartment,
                applicantPerson,
                applicantName,
                knownHandler,
                handlingName,
                region,
                receivedAt,
                knownState,
                closed ? CaseState.Phase.CLOSED : CaseState.Phase.HANDLING,
                stateSince,
                closed ? outcome : null,
                closed ? closedAt : null,
                null,
                false,
                false);
    }

    public boolean isOpen() {
        return phase != CaseState.Phase.CLOSED;
    }

    public boolean isOf(Person person) {
        return person.departmentCode().equals(applicantDepartment);
    }

    public boolean isFor(Person person) {
        return person.departmentCode().equals(handlingDepartment);
    }

    /** Where its page is found, whatever its procedure. */
    public String link() {
        return linkTo(number);
    }

    public static String linkTo(String number) {
        return "/cases/" + number;
    }
}
