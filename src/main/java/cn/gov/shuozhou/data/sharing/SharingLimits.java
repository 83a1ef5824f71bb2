package cn.gov.shuozhou.data.sharing;

import java.util.List;
import java.util.Set;

/** Keys of the time limits that this procedure runs under; the numbers are in {@code processes/time-limits.dmn}. */
final class SharingLimits {

    static final String ANSWER = "sharing-answer";
    /** Of the provider, for the consent that data are passed on. */
    static final String ONWARD_ANSWER = "onward-answer";

    static final String SUPPLEMENT = "sharing-supplement";
    static final String MEDIATION = "sharing-mediation";
    static final String DELIVERY = "sharing-delivery";

    /** Of the bureau, once it has been asked to mediate. */
    static final String MEDIATION_DECISION = "sharing-mediation-decision";

    /** Of the bureau, once a limit of the provider has been exceeded. */
    static final String SUPERVISION = "sharing-supervision";

    /** Those whose exceeding the bureau supervises. */
    static final List<String> SUPERVISED = List.of(ANSWER, ONWARD_ANSWER, DELIVERY);

    /** Those that run until what the provider has to decide on is settled. */
    static final Set<String> OF_ANSWERING = Set.of(ANSWER, ONWARD_ANSWER, SUPPLEMENT, MEDIATION, MEDIATION_DECISION);

    private SharingLimits() {}
}
