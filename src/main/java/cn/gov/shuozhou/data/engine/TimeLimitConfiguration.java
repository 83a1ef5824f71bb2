package cn.gov.shuozhou.data.engine;

import cn.gov.shuozhou.data.regulation.TimeLimits;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** Makes the decision table of time limits, which officials can read in Cockpit, the one the code counts by. */
@Configuration(proxyBeanMethods = false)
class TimeLimitConfiguration {

    @Bean
    TimeLimits timeLimits(@Value("classpath:processes/time-limits.dmn") Resource table) throws IOException {
        try (InputStream dmn = table.getInputStream()) {
            return TimeLimitTable.read(dmn);
        }
    }
}
