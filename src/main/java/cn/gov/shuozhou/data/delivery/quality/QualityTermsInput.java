package cn.gov.shuozhou.data.delivery.quality;

import org.jspecify.annotations.Nullable;

/** What is asked of the data as a whole, as it is typed; what was not sent is empty. */
public record QualityTermsInput(
        @Nullable String warnBelow,
        @Nullable String refuseBelow,
        @Nullable String missing) {}
