package cn.gov.shuozhou.data.operation;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Figures are for the machine room: they get a port of their own, by default on the loopback interface, or none. Spring
 * refuses an address without a port, so the two are set together. Named in {@code META-INF/spring.factories}.
 */
class ManagementPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String port = environment.getProperty("MANAGEMENT_PORT", "").strip();
        if (!port.isEmpty()) {
            String address = environment.getProperty("MANAGEMENT_ADDRESS", "").strip();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "management-door",
                            Map.of(
                                    "management.server.port",
                                    port,
                                    "management.server.address",
                                    address.isEmpty() ? LOOPBACK : address)));
        }
    }
}
