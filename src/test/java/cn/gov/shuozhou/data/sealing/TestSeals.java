package cn.gov.shuozhou.data.sealing;

/** Seals under keys that a test names. */
public final class TestSeals {

    /** The key of all tests, as in config/application.yml. */
    public static final String TESTS = "tests:YS1rZXktZm9yLXRlc3RzLW9mLTMyLWJ5dGVzLW9ubHk=";

    public static final String NEWER = "newer:YW5vdGhlci1rZXktb2YtMzItYnl0ZXMtZm9yLXRlc3Q=";

    private TestSeals() {}

    public static Seals of(String setting) {
        return new Seals(KeyRing.of(setting));
    }
}
