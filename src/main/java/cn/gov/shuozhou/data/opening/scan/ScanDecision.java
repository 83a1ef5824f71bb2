package cn.gov.shuozhou.data.opening.scan;

import cn.gov.shuozhou.data.opening.consent.ConsentInput;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a scan sends.
 *
 * @param open whether the data are opened all the same; not given is no
 * @param ground needed when they are
 */
record ScanDecision(
        @Nullable Boolean open,
        @Nullable ReleaseGround ground,
        @Nullable String reason,
        @Nullable String people,
        @Nullable String scope,
        @Nullable String manner,
        @Nullable String obtainedOn,
        @Nullable String document) {

    boolean opens() {
        return Boolean.TRUE.equals(open);
    }

    ConsentInput consent() {
        return new ConsentInput(people, scope, manner, obtainedOn, document);
    }
}
