package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.Sealed;
import cn.gov.shuozhou.data.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the public part hands out and takes back instead of keeping a session: sealed, so that nobody can read, make or change
 * one, and valid on every node for a while.
 */
@Component
class PublicTokens {

    /** What a token is for; one for something else does not open. */
    enum Use {
        FORM,
        CASE,
        RECEIPT,
        DATA
    }

    /** What a token says, and since when. */
    record Opened(String text, Instant issuedAt) {}

    private static final String KEY_END = "~";
    private static final int LONGEST = 600;

    private final Seals seals;
    private final Clock clock;

    PublicTokens(Seals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    String issue(Use use, String text) {
        byte[] content = (clock.instant().getEpochSecond() + " " + text).getBytes(StandardCharsets.UTF_8);
        Sealed sealed = seals.seal(content, place(use));
        return sealed.keyId()
                + KEY_END
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.bytes());
    }

    /** Empty for whatever was not issued here for this use, or too long ago. */
    Optional<Opened> open(Use use, String token, Duration validFor) {
        int end = token.indexOf(KEY_END);
        if (end < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token.substring(end + 1));
            String content = new String(
                    seals.open(new Sealed(token.substring(0, end), bytes), place(use)), StandardCharsets.UTF_8);
            int space = content.indexOf(' ');
            Instant issued = Instant.ofEpochSecond(Long.parseLong(content.substring(0, space)));
            return Optional.of(new Opened(content.substring(space + 1), issued))
                    .filter(opened -> !clock.instant().isAfter(issued.plus(validFor)));
        } catch (SealBroken | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String place(Use use) {
        return "open-application-token/" + use;
    }
}
