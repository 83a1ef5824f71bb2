package cn.gov.shuozhou.data.sharing;

import java.util.Set;

/** Keys of the time limits that this procedure runs under; the numbers are in {@code processes/time-limits.dmn}. */
final class SharingLimits {

    static final String ANSWER = "sharing-answer";
    static final String SUPPLEMENT = "sharing-supplement";
    static final String MEDIATION = "sharing-mediation";
    static final String DELIVERY = "sharing-delivery";

    /** Those that run until what the provider has to decide on is settled. */
    static final Set<String> OF_ANSWERING = Set.of(ANSWER, SUPPLEMENT, MEDIATION);

    private SharingLimits() {}
}
