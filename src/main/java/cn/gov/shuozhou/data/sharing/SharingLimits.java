package cn.gov.shuozhou.data.sharing;

/** Keys of the time limits that this procedure runs under; the numbers are in {@code processes/time-limits.dmn}. */
final class SharingLimits {

    static final String ANSWER = "sharing-answer";
    static final String SUPPLEMENT = "sharing-supplement";
    static final String MEDIATION = "sharing-mediation";
    static final String DELIVERY = "sharing-delivery";

    private SharingLimits() {}
}
