package cn.gov.shuozhou.data.masking;

/** Lets a test of another package run on an installation that has no masking key. */
public final class MaskingKeys {

    private MaskingKeys() {}

    public static void without(Runnable act) {
        KeyedHash.forgetKey();
        try {
            act.run();
        } finally {
            MaskingKey.use("a-key-for-tests-of-at-least-32-characters");
        }
    }
}
