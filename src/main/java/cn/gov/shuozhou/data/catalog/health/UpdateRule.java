package cn.gov.shuozhou.data.catalog.health;

import cn.gov.shuozhou.data.catalog.UpdateCycle;
import cn.gov.shuozhou.data.regulation.Article;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When data count as overdue for renewal (第十七条：及时更新). The periods are those that the providers state themselves; the
 * days of grace are the platform's. Calendar days and months; a month ends on the corresponding day, else on its last.
 *
 * @param period from one renewal to the next; null where there is none to hold anybody to
 * @param graceDays days after the period in which nobody is reproached
 */
@Article("第十七条")
public record UpdateRule(UpdateCycle cycle, @Nullable Period period, int graceDays) {

    /** Days of different month ends that fall on one: a month from 28 to 31 January ends on 28 February. */
    private static final int LONGEST_MONTH_END = 4;

    /** Every cycle with its rule, as the page shows them. */
    public static final List<UpdateRule> ALL = List.of(
            new UpdateRule(UpdateCycle.REAL_TIME, Period.ofDays(1), 1),
            new UpdateRule(UpdateCycle.DAILY, Period.ofDays(1), 1),
            new UpdateRule(UpdateCycle.WEEKLY, Period.ofDays(7), 3),
            new UpdateRule(UpdateCycle.MONTHLY, Period.ofMonths(1), 5),
            new UpdateRule(UpdateCycle.QUARTERLY, Period.ofMonths(3), 10),
            new UpdateRule(UpdateCycle.HALF_YEARLY, Period.ofMonths(6), 15),
            new UpdateRule(UpdateCycle.YEARLY, Period.ofYears(1), 30),
            new UpdateRule(UpdateCycle.IRREGULAR, null, 0),
            new UpdateRule(UpdateCycle.OTHER, null, 0));

    public static UpdateRule of(UpdateCycle cycle) {
        return ALL.stream().filter(rule -> rule.cycle == cycle).findFirst().orElseThrow();
    }

    /** The last day on which the next renewal is still in time; nothing where none is due. */
    public Optional<LocalDate> lastDay(LocalDate renewed) {
        return Optional.ofNullable(period).map(renewed::plus).map(due -> due.plusDays(graceDays));
    }

    /** Whether there is a period to hold anybody to. */
    boolean isFixed() {
        return period != null;
    }

    /** The first day of a last renewal that is still in time today: what was renewed before it is late. */
    LocalDate lateBefore(LocalDate today) {
        LocalDate first = today.minus(Objects.requireNonNull(period)).minusDays(graceDays + LONGEST_MONTH_END);
        return first.datesUntil(today.plusDays(1))
                .filter(day ->
                        lastDay(day).filter(last -> !last.isBefore(today)).isPresent())
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
        return "上次更新之日起 %s，宽限 %d 日，次日起超期".formatted(length, graceDays);
    }
}
