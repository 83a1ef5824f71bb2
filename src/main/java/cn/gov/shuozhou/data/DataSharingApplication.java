package cn.gov.shuozhou.data;

import cn.gov.shuozhou.data.audit.VerificationCommand;
import cn.gov.shuozhou.data.calendar.TimeConfiguration;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the system by which 朔州 shares and opens its government data. */
@SpringBootApplication(proxyBeanMethods = false)
public class DataSharingApplication {

    /** Deadlines are days in 朔州, wherever the server stands. */
    private static final String CIVIL_TIME_ZONE = "Asia/Shanghai";

    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(CIVIL_TIME_ZONE));
        if (VerificationCommand.isAskedFor(args)) {
            System.exit(VerificationCommand.run(TimeConfiguration.class, args));
        }
        SpringApplication.run(DataSharingApplication.class, args);
    }
}
