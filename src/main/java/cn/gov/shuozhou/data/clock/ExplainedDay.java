package cn.gov.shuozhou.data.clock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day of a count.
 *
 * @param counted the number the day has in the count: 0 for day zero; null when it is skipped
 * @param reason why it is skipped, or what is special about it; empty for an ordinary counted day
 * @param noticeUrl the notice that makes it special; empty when there is none
 * @param provisional whether this may change, its year's notice not being known
 */
public record ExplainedDay(
        LocalDate date,
        String weekday,
        @Nullable Integer counted,
        String reason,
        String noticeUrl,
        boolean provisional) {}
