package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Forms that anybody may send without an account: each was handed out here and is taken once, none is filled in faster than
 * people do, and none by a program that fills in what nobody sees.
 */
@Component
public class PublicForms {

    private final PublicTokens tokens;
    private final ApplicationSettings settings;
    private final Clock clock;

    PublicForms(PublicTokens tokens, ApplicationSettings settings, Clock clock) {
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** The token that a form carries: the one that was sent, as long as it is good; otherwise a new one. */
    public String token(@Nullable String sent) {
        return sent != null
                        && tokens.open(PublicTokens.Use.FORM, sent, settings.formValid())
                                .isPresent()
                ? sent
                : tokens.issue(PublicTokens.Use.FORM, UUID.randomUUID().toString());
    }

    /**
     * By what it is known that the form was taken before.
     *
     * @param trap the field that nobody sees
     * @throws RequestRejected invalid
     */
    public String key(@Nullable String token, @Nullable String trap) {
        if (trap != null && !trap.isEmpty()) {
            throw RequestRejected.invalid("", "提交没有被接受。请重新打开页面，由本人填写后提交。");
        }
        PublicTokens.Opened form = tokens.open(
                        PublicTokens.Use.FORM, Objects.requireNonNullElse(token, ""), settings.formValid())
                .orElseThrow(() -> RequestRejected.invalid("", "页面打开得太久，已经失效。已填写的都还在，请核对后再提交一次。"));
        Instant earliest = form.issuedAt().plus(settings.leastFilling());
        if (clock.instant().isBefore(earliest)) {
            throw RequestRejected.invalid("", "提交得太快。已填写的都还在，请核对后再提交一次。");
        }
        return form.text();
    }
}
