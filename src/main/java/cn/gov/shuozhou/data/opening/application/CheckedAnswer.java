package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Consent;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.opening.consent.RecordedConsent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that keeps the rules, not stored yet; see {@link OpenAnswer}.
 *
 * @param recorded consent on which something is opened that would be masked without it; null when nothing is
 */
record CheckedAnswer(
        Decision decision,
        @Nullable RefusalGround ground,
        @Nullable String referral,
        String reason,
        String basis,
        @Nullable Consent consent,
        @Nullable RecordedConsent recorded,
        List<AnsweredItem> items) {}
