package cn.gov.shuozhou.data.calendar;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one source of "now" for the whole system. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {

    /** Deadlines are days in 朔州, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A moment as it reads in 朔州, e.g. {@code 2026-12-01 00:00}. */
    public static String words(Date moment) {
        return moment.toInstant().atZone(ZONE).format(MINUTES);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.system(ZONE);
    }
}
