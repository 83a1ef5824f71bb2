package cn.gov.shuozhou.data.process;

import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import java.time.LocalDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** The engine's moments as times of 朔州. */
final class EngineTimes {

    private EngineTimes() {}

    static LocalDateTime of(Date moment) {
        return LocalDateTime.ofInstant(moment.toInstant(), TimeConfiguration.ZONE);
    }

    static @Nullable LocalDateTime ofNullable(@Nullable Date moment) {
        return moment == null ? null : of(moment);
    }
}
