package cn.gov.shuozhou.data.masking;

/** What stands for a value of which nothing may be seen: always the same, so that it tells no length. */
final class FullMask {

    static final String TEXT = "****";

    private FullMask() {}
}
