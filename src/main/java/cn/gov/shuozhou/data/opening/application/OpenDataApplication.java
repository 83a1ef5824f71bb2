package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An application for open data, from its receipt to its end. Who has applied is told by {@link SealedApplicants} only.
 *
 * @param maskedName as everybody may see the applicant
 * @param pledgeVersion of the 数据安全承诺 that was given
 * @param supplementAsked what is missing; null while nothing was asked for
 * @param supplement what the applicant has added
 * @param consentAsked which third parties the provider has asked for consent, and why; null while none
 * @param objection why the applicant does not accept the answer
 * @param ruling what the bureau says to that
 * @param rating of the answer by the applicant, 1 to 5
 */
@Article("第二十五条")
record OpenDataApplication(
        String caseNumber,
        long resourceId,
        String resourceName,
        String providerCode,
        String providerName,
        ApplicantKind applicantKind,
        String maskedName,
        String purpose,
        AccessMode mode,
        String pledgeVersion,
        String codeHash,
        OpenApplicationStatus status,
        @Nullable String supplementAsked,
        @Nullable String supplement,
        @Nullable String consentAsked,
        @Nullable String objection,
        @Nullable String ruling,
        @Nullable Integer rating,
        @Nullable String ratingWords,
        LocalDateTime receivedAt,
        @Nullable LocalDateTime closedAt) {

    /** The page of the staff. */
    public String link() {
        return "/opening/applications/" + caseNumber;
    }

    /** What a case of the applicant's is called in its own pages: kind and masked name. */
    public String applicantLabel() {
        return "%s %s".formatted(applicantKind.label(), maskedName);
    }

    boolean isFor(Person person) {
        return providerCode.equals(person.departmentCode());
    }

    /** Refuses what this state does not allow any more. */
    void requireThat(boolean allowed, String wanted) {
        if (!allowed) {
            throw RequestRejected.conflict(
                    "申请 %s 目前为“%s”，不能%s。请刷新页面查看最新进展。".formatted(caseNumber, status.label(), wanted));
        }
    }
}
