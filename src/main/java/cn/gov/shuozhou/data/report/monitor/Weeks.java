package cn.gov.shuozhou.data.report.monitor;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 每周报告: the figures of a week that is over beside those of the week before. */
@Service
@Transactional(readOnly = true)
public class Weeks {

    private static final int DAYS = 7;

    /** The first Monday of the year in which the regulation came into force (第三十六条). */
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 4);

    private final Monitor monitor;
    private final Clock clock;

    Weeks(Monitor monitor, Clock clock) {
        this.monitor = monitor;
        this.clock = clock;
    }

    /** Address of the report on the last week that is over. */
    public String latest() {
        return MonitorController.ADDRESS + "/weeks/" + lastMonday();
    }

    /** @throws RequestRejected invalid for what is no Monday of a week that is over */
    Week week(MonitorScope scope, String monday) {
        LocalDate from = read(monday);
        return new Week(
                scope,
                monitor.period(scope, "本周", from, from.plusDays(DAYS - 1)),
                monitor.period(scope, "上周", from.minusDays(DAYS), from.minusDays(1)),
                from.equals(FIRST) ? "" : MonitorController.ADDRESS + "/weeks/" + from.minusDays(DAYS),
                from.equals(lastMonday()) ? "" : MonitorController.ADDRESS + "/weeks/" + from.plusDays(DAYS));
    }

    private LocalDate read(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getDayOfWeek() == DayOfWeek.MONDAY && !day.isBefore(FIRST) && !day.isAfter(lastMonday())) {
                return day;
            }
        } catch (DateTimeParseException noDate) {
            // told below, as for what is no Monday
        }
        throw RequestRejected.notFound("没有“%s”这一周的报告。地址的最后是一周的星期一，如 %s；只有已经过完的周才有报告。".formatted(text, lastMonday()));
    }

    private LocalDate lastMonday() {
        return LocalDate.now(clock)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusDays(DAYS);
    }
}
