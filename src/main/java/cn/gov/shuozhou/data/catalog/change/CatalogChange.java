package cn.gov.shuozhou.data.catalog.change;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A proposal to change a published resource or to take it out of the catalogue.
 *
 * @param baseVersion the version that it starts from
 * @param draftCode the draft with the proposed content; null when the resource is to be withdrawn
 * @param basis the law or document, or whatever else the reason rests on
 * @param plannedOn when the provider would have it take effect
 * @param endsNotShared whether what becomes 不予共享 is given to present users no longer; else they get it masked
 * @param renewsUse whether a condition worded anew is stricter, so that present users must apply anew
 * @param effectiveOn at whose 00:00 it takes effect, never earlier; null until the bureau has approved it
 */
@Article("第十二条")
record CatalogChange(
        long id,
        String caseNumber,
        long resourceId,
        String resourceName,
        String providerCode,
        String providerName,
        int baseVersion,
        @Nullable String draftCode,
        ChangeStatus status,
        ChangeReason reasonKind,
        String reason,
        String basis,
        boolean endsNotShared,
        boolean renewsUse,
        LocalDate plannedOn,
        @Nullable LocalDate effectiveOn,
        String proposedBy,
        String proposedByName,
        LocalDateTime proposedAt,
        @Nullable LocalDateTime closedAt) {

    /** Whether the resource leaves the catalogue. */
    public boolean retirement() {
        return draftCode == null;
    }

    public String kindLabel() {
        return retirement() ? "停用" : "变更";
    }

    /** What it says about those who use the resource already, in words. */
    public String existingUse() {
        return "新列为不予共享的信息项：%s；共享条件文字有变的信息项：%s。"
                .formatted(endsNotShared ? "自生效起不再提供" : "自生效起脱敏后继续提供", renewsUse ? "条件变严，须重新申请" : "条件没有变严，照常使用");
    }

    public String link() {
        return "/catalog/changes/" + caseNumber;
    }

    /** The day that notice is given of, which every approved change has. */
    LocalDate effectOn() {
        return Objects.requireNonNull(effectiveOn);
    }

    boolean isOf(Person person) {
        return providerCode.equals(person.departmentCode());
    }

    static boolean seesAll(Person person) {
        return person.has(Role.BUREAU) || person.has(Role.LEADING_GROUP);
    }

    /** Whether notice has been given and the day has not come. */
    boolean isBeforeEffect(LocalDate today) {
        return status.isAnnounced() && today.isBefore(effectOn());
    }

    /** Whether notice has been given and nothing is final: an unconfirmed change stays open after its day has passed. */
    boolean isUndecided(LocalDate today) {
        return status == ChangeStatus.NOTICE || isBeforeEffect(today);
    }

    /** 生效之前随时可以撤回. */
    boolean isWithdrawable(LocalDate today) {
        return status == ChangeStatus.REVIEWING || isUndecided(today);
    }

    /** From when on, in words: a day that has passed without confirmation is no date to prepare for. */
    String dayInWords(LocalDate today) {
        return isBeforeEffect(today) ? "拟于 %s ".formatted(effectOn()) : "原定 %s，待市政务信息管理局确认并另定日期后".formatted(effectOn());
    }

    /** By when the using departments are asked to respond. */
    String respondBy(LocalDate today) {
        return isBeforeEffect(today) ? "请在该日之前知悉或者提出异议" : "请尽快知悉或者提出异议";
    }

    /** Refuses what this state does not allow any more. */
    void requireThat(boolean allowed, String wanted) {
        if (!allowed) {
            String day = status.isAnnounced() ? "，生效日期 " + effectiveOn : "";
            throw RequestRejected.conflict(
                    "办件 %s 目前为“%s”%s，不能%s。请刷新页面查看最新进展。".formatted(caseNumber, status.label(), day, wanted));
        }
    }
}
