package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.operation.PerMinute;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How often the read API may be asked: by each token, and by each address with none or with one that does not open. */
@Component
class TokenLimits {

    private final PerMinute<Long> tokens;
    private final PerMinute<String> addresses;

    TokenLimits(
            @Value("${app.read-api.requests-per-minute:60}") int requests,
            @Value("${app.read-api.wrong-tokens-per-minute:10}") int wrongTokens,
            Clock clock) {
        tokens = new PerMinute<>(requests, clock);
        addresses = new PerMinute<>(wrongTokens, clock);
    }

    int requestsPerMinute() {
        return tokens.most();
    }

    /** Counts a request with a valid token. */
    ConsumptionProbe request(long tokenId) {
        return tokens.count(tokenId);
    }

    /** Counts a request without a token, or with one that opens nothing from there. */
    ConsumptionProbe wrongToken(String address) {
        return addresses.count(address);
    }
}
