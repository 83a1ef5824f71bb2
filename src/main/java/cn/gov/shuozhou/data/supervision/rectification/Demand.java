package cn.gov.shuozhou.data.supervision.rectification;

import cn.gov.shuozhou.data.refusal.RequestRejected.Problem;
import cn.gov.shuozhou.data.refusal.Substance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a department is told to do, and within how many working days from receipt. 第三十三条 leaves the time to whoever
 * demands it; the bounds are the system's own (系统约定).
 */
record Demand(String text, int days) {

    static final int FEWEST_DAYS = 3;
    static final int MOST_DAYS = 30;

    static final int MOST_MORE_DAYS = 15;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2_000;

    /** What is wrong with what was entered; nothing when a demand can be made of it. */
    static List<Problem> problems(@Nullable String text, @Nullable Integer days) {
        List<Problem> problems = new ArrayList<>();
        Substance.problem("demand", "整改要求", SHORTEST, LONGEST, text).ifPresent(problems::add);
        if (days == null || days < FEWEST_DAYS || days > MOST_DAYS) {
            problems.add(new Problem("days", "期限须为 %d 至 %d 个工作日的整数。".formatted(FEWEST_DAYS, MOST_DAYS)));
        }
        return problems;
    }

    /** The same for days that are asked for besides. */
    static List<Problem> extensionProblems(@Nullable Integer days) {
        return days == null || days < 1 || days > MOST_MORE_DAYS
                ? List.of(new Problem("days", "延期须为 1 至 %d 个工作日的整数。".formatted(MOST_MORE_DAYS)))
                : List.of();
    }
}
