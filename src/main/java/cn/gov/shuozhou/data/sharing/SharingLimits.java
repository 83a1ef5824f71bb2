package cn.gov.shuozhou.data.sharing;

import java.util.List;

/** Keys of the time limits that this procedure runs under; the numbers are in {@code processes/time-limits.dmn}. */
final class SharingLimits {

    static final String ANSWER = "sharing-answer";
    static final String SUPPLEMENT = "sharing-supplement";
    static final String MEDIATION = "sharing-mediation";
    static final String DELIVERY = "sharing-delivery";

    /** Of the bureau, once it has been asked to mediate. */
    static final String MEDIATION_DECISION = "sharing-mediation-decision";

    /** Of the bureau, once a limit of the provider has been exceeded. */
    static final String SUPERVISION = "sharing-supervision";

    /** Those whose exceeding the bureau supervises. */
    static final List<String> SUPERVISED = List.of(ANSWER, DELIVERY);

    private SharingLimits() {}
}
