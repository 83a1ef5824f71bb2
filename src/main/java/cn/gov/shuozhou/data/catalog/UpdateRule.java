package cn.gov.shuozhou.data.catalog;

import cn.gov.shuozhou.data.regulation.Article;
import cn.gov.shuozhou.data.regulation.TimeLimit;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When data are due for renewal, and when they count as overdue (第十七条：及时更新). The period is the one that the provider
 * states itself; the grace is the platform's. Calendar days and months; a month ends on the corresponding day, else on its last.
 *
 * @param period from one renewal to the next; null where there is none to hold anybody to
 * @param grace days after the period in which nobody is reproached; null where there is no period
 */
@Article("第十七条")
public record UpdateRule(
        UpdateCycle cycle,
        @Nullable Period period,
        @Nullable TimeLimit grace) {

    /** Days of different month ends that fall on one: a month from 28 to 31 January ends on 28 February. */
    private static final int LONGEST_MONTH_END = 4;

    /** The day on which the next renewal is due, the grace not counted; nothing where none is. */
    public Optional<LocalDate> dueOn(LocalDate renewed) {
        return Optional.ofNullable(period).map(renewed::plus);
    }

    /** The last day on which the next renewal is still in time; nothing where none is due. */
    public Optional<LocalDate> lastDay(LocalDate renewed) {
        return dueOn(renewed).map(due -> due.plusDays(graceDays()));
    }

    private int graceDays() {
        return grace == null ? 0 : grace.amount();
    }

    /** Whether there is a period to hold anybody to. */
    public boolean isFixed() {
        return period != null;
    }

    /** The first day of a last renewal that is still in time today: what was renewed before it is late. */
    public LocalDate lateBefore(LocalDate today) {
        return new UpdateRule(cycle, period, null).dueBefore(today.minusDays(graceDays()));
    }

    /** The first day of a last renewal that is not due by the day before this one: what was renewed before it was due then. */
    public LocalDate dueBefore(LocalDate today) {
        return today.minus(Objects.requireNonNull(period))
                .minusDays(LONGEST_MONTH_END)
                .datesUntil(today.plusDays(1))
                .filter(day -> dueOn(day).filter(due -> !due.isBefore(today)).isPresent())
                .findFirst()
                .orElseThrow();
    }

    /** The rule as a sentence. */
    public String words() {
        if (period == null) {
            return "没有固定周期，不计超期";
        }
        String length = period.getYears() > 0
                ? period.getYears() + " 年"
                : period.getMonths() > 0 ? period.getMonths() + " 个月" : period.getDays() + " 日";
        return "上次更新之日起 %s，宽限 %d 日，次日起超期".formatted(length, graceDays());
    }
}
