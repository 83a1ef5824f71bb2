package cn.gov.shuozhou.data.masking;

/** The text in place of a fully masked value: always the same, so that it does not tell the length. */
final class FullMask {

    static final String TEXT = "****";

    private FullMask() {}
}
