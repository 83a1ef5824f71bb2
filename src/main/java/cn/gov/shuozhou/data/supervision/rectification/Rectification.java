package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case of 整改 as it stands now.
 *
 * @param openedBy who drafted it: somebody else issues the notice
 * @param demand what the department has to do, as the last document says, or will say
 * @param days how many working days it has for that, from receipt
 * @param raised whether it goes to the leading group at once
 * @param startWords by which rule it starts where it does; empty in cases from before there was one
 * @param continues the case that was closed on false grounds, whose time goes on running; null for a first case
 * @param until the last day that is left of that time, where some is; null when the case has days of its own
 * @param extensionAsked for how many more working days it has asked; null when nothing waits for a decision
 * @param extendedBy how many it was given under the present document
 * @param ordered whether the leading group has ordered it
 */
@Article("第三十三条")
record Rectification(
        String caseNumber,
        String departmentCode,
        String departmentName,
        String openedBy,
        String openedByName,
        LocalDateTime openedAt,
        String demand,
        int days,
        RectificationState status,
        boolean ordered,
        boolean raised,
        String startWords,
        @Nullable String continues,
        @Nullable LocalDate until,
        @Nullable Integer extensionAsked,
        int extendedBy,
        @Nullable LocalDateTime closedAt) {

    boolean isOf(Person person) {
        return departmentCode.equals(person.departmentCode());
    }

    /** Who follows it up: the bureau, and the leading group where the bureau itself is concerned. */
    Role supervisors() {
        return departmentCode.equals(Organization.BUREAU) ? Role.LEADING_GROUP : Role.BUREAU;
    }

    public String subject() {
        return departmentName + "违反办法规定的整改";
    }

    public String link() {
        return linkTo(caseNumber);
    }

    static String linkTo(String caseNumber) {
        return "/supervision/rectifications/" + caseNumber;
    }

    /** How far up it stands, or stood when it ended. */
    public Rung rung() {
        return switch (status) {
            case HEARING, ISSUING, DISMISSED -> Rung.HEARING;
            case REPORTING, DECIDING, NOT_ORDERED -> Rung.REPORT;
            case CRITICIZING, CRITICIZED, SANCTION_RECOMMENDED, NOT_CRITICIZED -> Rung.CRITICISM;
            case SERVING, RECTIFYING, VERIFYING, RECTIFIED, REVOKED -> ordered ? Rung.ORDER : Rung.NOTICE;
        };
    }

    /** Why it goes on to the next rung, as the rest of a sentence. */
    String unfinished() {
        if (ordered || !raised) {
            return "未在规定时间内完成整改";
        }
        return (continues == null ? "一年内一再有同一项行为（" : "整改虚假办结（") + startWords + "）";
    }

    /** The time that the first notice leaves, as the words before what has to be done. */
    String timeOfNotice() {
        return until == null ? "自收到本通知之日起 %d 个工作日内".formatted(days) : "于 %s 前".formatted(until);
    }

    /** Refuses what this state does not allow any more. */
    void requireState(RectificationState needed, String wanted) {
        if (status != needed) {
            throw RequestRejected.conflict(
                    "办件 %s 目前为“%s”，不能%s。请刷新页面查看最新进展。".formatted(caseNumber, status.label(), wanted));
        }
    }
}
