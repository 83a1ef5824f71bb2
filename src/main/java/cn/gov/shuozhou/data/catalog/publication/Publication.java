package cn.gov.shuozhou.data.catalog.publication;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case in which one or many new resources of a department are published together (第十条).
 *
 * @param subject the resource, or the first of them and how many
 * @param round counts the submissions, from 1
 * @param note what the data officer tells the reviewers
 * @param warningReason why unconditional sharing of personal data is right; null when nothing was warned of
 */
record Publication(
        String caseNumber,
        String departmentCode,
        String departmentName,
        String subject,
        PublicationStatus status,
        int round,
        @Nullable String note,
        @Nullable String warningReason,
        String submittedBy,
        String submittedByName,
        LocalDateTime submittedAt,
        @Nullable LocalDateTime closedAt) {

    private static final Set<Role> OF_THE_DEPARTMENT =
            Set.of(Role.DATA_OFFICER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_REVIEWER);
    private static final Set<Role> OF_THE_CITY = Set.of(Role.BUREAU, Role.LEADING_GROUP);

    /** Those who compile and review in the department, and those who supervise: drafts are nobody else's business. */
    static boolean maySee(String department, Person person) {
        return seesAll(person)
                || department.equals(person.departmentCode())
                        && OF_THE_DEPARTMENT.stream().anyMatch(person::has);
    }

    static boolean seesAll(Person person) {
        return OF_THE_CITY.stream().anyMatch(person::has);
    }

    boolean isOf(Person person) {
        return departmentCode.equals(person.departmentCode());
    }

    /** Refuses what this state does not allow any more. */
    void requireStatus(boolean allowed, String wanted) {
        if (!allowed) {
            throw RequestRejected.conflict(
                    "办件 %s 目前为“%s”，不能%s。请刷新页面查看最新进展。".formatted(caseNumber, status.label(), wanted));
        }
    }
}
