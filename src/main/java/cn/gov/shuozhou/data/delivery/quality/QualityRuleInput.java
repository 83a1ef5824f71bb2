package cn.gov.shuozhou.data.delivery.quality;

import org.jspecify.annotations.Nullable;

/** A rule as it is typed; what was not sent is empty. */
public record QualityRuleInput(
        @Nullable String kind,
        @Nullable String item,
        @Nullable String severity,
        @Nullable String tolerance,
        @Nullable String low,
        @Nullable String high,
        @Nullable String text,
        @Nullable String other,
        @Nullable String foreignCode,
        @Nullable String foreignItem,
        @Nullable String whenItem,
        @Nullable String whenValue) {

    static final QualityRuleInput EMPTY =
            new QualityRuleInput(null, null, null, null, null, null, null, null, null, null, null, null);

    static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
