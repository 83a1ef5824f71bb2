package cn.gov.shuozhou.data.security;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks for a page of each kind before {@code /readyz} says yes, so that not the first person of the morning waits until
 * templates, the web apps and their REST services have been set up. Nobody is signed in for it.
 */
@Component
class FirstRequests {

    private static final Logger log = LoggerFactory.getLogger(FirstRequests.class);

    /** None of them is refused: each start would leave its refusals in the audit trail. */
    private static final List<String> PATHS =
            List.of("/login", "/open", "/camunda/app/tasklist/default/", "/camunda/api/admin/auth/user/default");

    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final String HEADER = "X-First-Request";

    /** Known to this process alone. */
    private final String token = UUID.randomUUID().toString();

    private final Environment environment;
    private final ServerProperties server;

    FirstRequests(Environment environment, ServerProperties server) {
        this.environment = environment;
        this.server = server;
    }

    /** Whether it is one of these: it is answered although the start has not ended. */
    boolean isOne(HttpServletRequest request) {
        return token.equals(request.getHeader(HEADER));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE - 10)
    void send() throws InterruptedException {
        String port = environment.getProperty("local.server.port");
        if (port == null || server.getSsl() != null) {
            return;
        }
        InetAddress bound = server.getAddress();
        String host = (bound == null || bound.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound)
                .getHostAddress();
        HttpClient client = HttpClient.newBuilder().connectTimeout(LONGEST).build();
        for (String path : PATHS) {
            URI address = URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + path);
            try {
                client.send(
                        HttpRequest.newBuilder(address)
                                .timeout(LONGEST)
                                .header(HEADER, token)
                                .build(),
                        BodyHandlers.discarding());
            } catch (IOException failed) {
                log.warn("The first person who opens {} will wait longer: {}", path, failed.toString());
            }
        }
    }
}
