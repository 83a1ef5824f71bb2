package cn.gov.shuozhou.data.regulation;

/**
 * One time limit of one rule set: a row of {@code processes/time-limits.dmn}.
 *
 * @param ruleSet the document that sets the limit, e.g. {@link TimeLimits#DEFAULT_RULE_SET}
 * @param key stable name, e.g. {@code sharing-answer}
 * @param amount how many units, at least one
 * @param warningLead how many working days before the last day the handler is warned; zero is the last day itself
 * @param escalateTo group of the role that takes over supervision when the limit is exceeded
 * @param violation which item of 第三十三条 exceeding it may be, e.g. （四）; empty when it is none of them
 * @param article article that sets the limit, or, where the regulation sets none, the one it serves
 * @param source the words of the regulation, or that the system set the limit (系统约定)
 * @param name what the limit is for, as users read it, e.g. {@code 答复共享申请}
 */
public record TimeLimit(
        String ruleSet,
        String key,
        int amount,
        LimitUnit unit,
        int warningLead,
        String escalateTo,
        String violation,
        String article,
        String source,
        String name) {

    public TimeLimit {
        if (amount < 1 || warningLead < 0) {
            throw new IllegalArgumentException("时限“" + key + "”的数量须为正整数，提前量不得为负");
        }
    }

    /** The limit with the figures that a case has received with, whatever the table says today. */
    public TimeLimit asItWas(int amount, LimitUnit unit) {
        return new TimeLimit(ruleSet, key, amount, unit, warningLead, escalateTo, violation, article, source, name);
    }

    /** Whether exceeding it may be a violation (第三十三条); what the system set itself (系统约定) never is. */
    public boolean mayBeViolation() {
        return !violation.isEmpty();
    }

    /** The item of 第三十三条 in words: {@code 第三十三条第四项}; empty when it is none of them. */
    public String violationWords() {
        return mayBeViolation() ? "第三十三条第" + violation.replaceAll("[（）]", "") + "项" : "";
    }

    /** How the limit is said: {@code 5 个工作日}. */
    public String words() {
        return unit.counted(amount);
    }
}
