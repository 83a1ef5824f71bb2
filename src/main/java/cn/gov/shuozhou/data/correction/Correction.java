package cn.gov.shuozhou.data.correction;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A doubt about a resource's entry or its data, from its receipt to its end (校核).
 *
 * @param marked whether the dispute mark is shown
 * @param dataVersion the version of the data that was current on receipt; null without data
 * @param dataLoadedAt since when that version was in use
 * @param sourceDepartment the department from which the data come, where the bureau has named another than the provider
 * @param sourceStatement what that department has said
 * @param disputeReason why the reporter does not accept what was found; null while it has not said so
 * @param reopens number of the ended case that this one takes up again
 */
@Article("第十九条")
record Correction(
        String caseNumber,
        long resourceId,
        String resourceName,
        String providerCode,
        String providerName,
        String reporterDepartment,
        String reporterName,
        String reportedBy,
        String reportedByName,
        DoubtKind kind,
        CorrectionStatus status,
        boolean marked,
        @Nullable Integer dataVersion,
        @Nullable LocalDateTime dataLoadedAt,
        @Nullable String sourceDepartment,
        @Nullable String sourceName,
        @Nullable String sourceStatement,
        @Nullable String disputeReason,
        @Nullable String reopens,
        LocalDateTime receivedAt,
        @Nullable LocalDateTime closedAt) {

    public String link() {
        return "/corrections/" + caseNumber;
    }

    boolean isReportedBy(Person person) {
        return reporterDepartment.equals(person.departmentCode());
    }

    boolean isFor(Person person) {
        return providerCode.equals(person.departmentCode());
    }

    boolean hasSource(Person person) {
        return person.departmentCode().equals(sourceDepartment);
    }

    static boolean seesAll(Person person) {
        return person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP);
    }

    /** Refuses what this state does not allow any more. */
    void requireThat(boolean allowed, String wanted) {
        if (!allowed) {
            throw RequestRejected.conflict(
                    "办件 %s 目前为“%s”，不能%s。请刷新页面查看最新进展。".formatted(caseNumber, status.label(), wanted));
        }
    }
}
