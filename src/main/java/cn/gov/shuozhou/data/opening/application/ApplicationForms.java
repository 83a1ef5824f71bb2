package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Consent;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.opening.consent.ConsentInput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the task forms send. */
final class ApplicationForms {

    private ApplicationForms() {}

    /** @param result ACCEPT or SUPPLEMENT */
    record CheckForm(@Nullable String result, @Nullable String missing) {}

    /**
     * What becomes of an item as it was chosen.
     *
     * @param treatment WITHHELD, PLAIN or MASKED
     */
    record ItemChoice(@Nullable Long id, @Nullable String treatment) {}

    /**
     * @param consentAsked whom the provider asks first, and why
     * @param recorded the consent on which something is opened as it is
     * @param attachments what proves it
     */
    record AnswerForm(
            @Nullable Decision decision,
            @Nullable List<ItemChoice> items,
            @Nullable RefusalGround ground,
            @Nullable String referral,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable Consent consent,
            @Nullable String consentAsked,
            @Nullable ConsentInput recorded,
            @Nullable List<Long> attachments) {}

    /** @param result STANDS or AGAIN */
    record RulingForm(@Nullable String result, @Nullable String opinion) {}

    record SupervisionForm(
            @Nullable SupervisionMeasure measure, @Nullable String opinion) {}
}
