package cn.gov.shuozhou.data.report.monitor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many cases share a day, of all the days that any has. */
record DayCounts(List<OfDay> days) {

    /** @param fallsOn null for cases without one */
    record OfDay(@Nullable LocalDate fallsOn, long total) {}

    long total() {
        return days.stream().mapToLong(OfDay::total).sum();
    }

    long within(DayRange range) {
        return days.stream()
                .filter(one -> one.fallsOn() != null && range.contains(one.fallsOn()))
                .mapToLong(OfDay::total)
                .sum();
    }

    long without() {
        return days.stream()
                .filter(one -> one.fallsOn() == null)
                .mapToLong(OfDay::total)
                .sum();
    }
}
