package cn.gov.shuozhou.data.casework;

import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimit;

/** What follows when a limit is exceeded, as {@code processes/time-limits.dmn} says: a suspicion or none, and who is told. */
@Article("第三十三条")
final class OverdueConsequence {

    private OverdueConsequence() {}

    /** As the end of a sentence, e.g. {@code 已登记超期（系统约定的期限），转市政务信息管理局督办}. */
    static String words(TimeLimit limit) {
        return "已登记" + (limit.mayBeViolation() ? "为疑似违规（" + limit.violationWords() + "）" : "超期（系统约定的期限）") + "，"
                + switch (escalatedTo(limit)) {
                    case BUREAU -> "转市政务信息管理局督办";
                    case LEADING_GROUP -> "已报领导小组办公室";
                    default -> "已告知" + escalatedTo(limit).label();
                };
    }

    /** The role that supervises whoever has exceeded the limit. */
    static Role escalatedTo(TimeLimit limit) {
        return Role.ofGroup(limit.escalateTo()).orElseThrow();
    }
}
