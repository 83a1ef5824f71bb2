package cn.gov.shuozhou.data.opening.application;

import cn.gov.shuozhou.data.opening.application.OpenAnswer.AnsweredItem;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Consent;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer that keeps the rules, not recorded yet; see {@link OpenAnswer}. */
record CheckedAnswer(
        Decision decision,
        @Nullable RefusalGround ground,
        @Nullable String referral,
        String reason,
        String basis,
        @Nullable Consent consent,
        List<AnsweredItem> items) {}
