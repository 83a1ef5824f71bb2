package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.operation.LogContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/** Faults of the system: the log has everything, the user only a number by which it is found there. */
@Component
class Incidents {

    private static final Logger log = LoggerFactory.getLogger(Incidents.class);

    private static final int RANDOM_PART = 8;

    private final Clock clock;

    Incidents(Clock clock) {
        this.clock = clock;
    }

    Refused record(String address, Throwable failure) {
        String number = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE) + "-"
                + UUID.randomUUID().toString().substring(0, RANDOM_PART).toUpperCase(Locale.ROOT);
        try (var marked = MDC.putCloseable(LogContext.INCIDENT, number)) {
            log.error("Incident {} at {}", number, address, failure);
        }
        return Refused.because(500, "系统未能完成这次操作，故障编号 %s。请稍后重试；如仍不成功，请把编号告诉系统管理员。".formatted(number));
    }
}
