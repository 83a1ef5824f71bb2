package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One department's application for items of another's resource (第十六条).
 *
 * @param token names the draft before it has a case number; a form can be submitted once under it
 * @param caseNumber null while it is a draft
 * @param enterpriseBasis by what agreement or basis a 公共服务企业 uses government data (第三十五条); empty for a department
 * @param renewsGrant the grant that it is to renew; null when it is a first one
 * @param revision counts the savings of the draft, so that a stale form is noticed
 */
public record SharingApplication(
        long id,
        String token,
        @Nullable String caseNumber,
        ApplicationKind kind,
        ApplicationStatus status,
        long resourceId,
        String resourceName,
        String providerDepartment,
        String providerName,
        String requesterDepartment,
        String requesterName,
        String requesterPerson,
        String requesterPersonName,
        String purpose,
        String legalBasis,
        String enterpriseBasis,
        String scope,
        DeliveryMode accessMode,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        int revision,
        @Nullable String renewsGrant,
        LocalDateTime savedAt,
        @Nullable LocalDateTime submittedAt,
        @Nullable LocalDateTime closedAt) {

    /** The case number, which every submitted application has. */
    public String number() {
        if (caseNumber == null) {
            throw new IllegalStateException("Application " + id + " is still a draft");
        }
        return caseNumber;
    }

    /** When it was submitted, which every submitted application was. */
    LocalDateTime askedAt() {
        return Objects.requireNonNull(submittedAt);
    }

    /** First and last day of the period applied for, which every submitted application has. */
    LocalDate wantedFrom() {
        return Objects.requireNonNull(periodFrom);
    }

    LocalDate wantedTo() {
        return Objects.requireNonNull(periodTo);
    }

    /** Whether it asks that granted data may be passed on or published. */
    public boolean isOnward() {
        return kind == ApplicationKind.ONWARD;
    }

    /** Its state as people read it. */
    public String statusLabel() {
        return kind.label(status);
    }

    public boolean isOf(Person person) {
        return requesterDepartment.equals(person.departmentCode());
    }

    public boolean isFor(Person person) {
        return providerDepartment.equals(person.departmentCode());
    }

    /** Refuses what this state does not allow any more. */
    void requireStatus(boolean allowed, String wanted) {
        if (!allowed) {
            throw RequestRejected.conflict(
                    "办件 %s 目前为“%s”，不能%s。请刷新页面查看最新进展。".formatted(number(), statusLabel(), wanted));
        }
    }
}
