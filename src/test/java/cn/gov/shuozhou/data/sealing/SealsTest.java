package cn.gov.shuozhou.data.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

@DisplayName("加密存放：AES-256-GCM")
class SealsTest {

    private static final byte[] CONTENT = "140602199003071231".getBytes(StandardCharsets.UTF_8);
    private static final String PLACE = "data_block/1/2/3/4";

    private final Seals seals = TestSeals.of(TestSeals.TESTS);

    @Test
    @DisplayName("加密后读不出原文，每次不同，能还原")
    void roundTrip() {
        var first = seals.seal(CONTENT, PLACE);
        var second = seals.seal(CONTENT, PLACE);
        assertThat(first.bytes()).isNotEqualTo(second.bytes());
        assertThat(new String(first.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("140602");
        assertThat(seals.open(first, PLACE)).isEqualTo(CONTENT);
        assertThat(seals.open(second, PLACE)).isEqualTo(CONTENT);
        assertThat(seals.open(seals.seal(new byte[0], PLACE), PLACE)).isEmpty();
    }

    @Test
    @DisplayName("一千次加密，随机数不重复")
    void noncesDiffer() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            nonces.add(new String(seals.seal(CONTENT, PLACE).bytes(), 0, 12, StandardCharsets.ISO_8859_1));
        }
        assertThat(nonces).hasSize(1_000);
    }

    @Test
    @DisplayName("改动任何一个字节、换位置、截短、换密钥：打不开")
    void failsClosed() {
        var sealed = seals.seal(CONTENT, PLACE);
        for (int i = 0; i < sealed.bytes().length; i++) {
            byte[] changed = sealed.bytes().clone();
            changed[i] ^= 1;
            assertBroken(seals, new Sealed("tests", changed), PLACE);
        }
        assertBroken(seals, sealed, "data_block/1/2/3/5");
        assertBroken(seals, new Sealed("tests", new byte[5]), PLACE);
        assertBroken(seals, new Sealed("other", sealed.bytes()), PLACE);
        var sameIdOtherKey = TestSeals.of(TestSeals.NEWER.replace("newer", "tests"));
        assertBroken(sameIdOtherKey, sealed, PLACE);
        assertThat(seals.open(sealed, PLACE)).isEqualTo(CONTENT);
    }

    private static void assertBroken(Seals seals, Sealed sealed, String place) {
        assertThatThrownBy(() -> seals.open(sealed, place)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("第一把密钥加密，其余的只用来解密")
    void firstKeySeals() {
        var old = seals.seal(CONTENT, PLACE);
        var both = TestSeals.of(TestSeals.NEWER + "," + TestSeals.TESTS);
        assertThat(both.keyId()).isEqualTo("newer");
        assertThat(both.seal(CONTENT, PLACE).keyId()).isEqualTo("newer");
        assertThat(both.open(old, PLACE)).isEqualTo(CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"abc", "a:short", "a:!!!", "tests:YS1rZXktZm9yLXRlc3RzLW9mLTMyLWJ5dGVzLW9ubHk=,", "a b:YQ=="})
    @DisplayName("密钥写错：不启动，说明第几把、怎么写，不带出内容")
    void wrongSetting(String setting) {
        assertThatThrownBy(() -> KeyRing.of(setting))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("APP_ENCRYPTION_KEYS 第")
                .hasMessageNotContaining("YS1rZXk");
        assertThatThrownBy(() -> KeyRing.of(TestSeals.TESTS + "," + TestSeals.TESTS))
                .hasMessageContaining("“tests”用了两次");
    }

    @Test
    @DisplayName("正式启动没有密钥：不启动；示例环境有自带的密钥")
    void startWithoutKeys() {
        var configuration = new SealingKeyConfiguration();
        assertThatThrownBy(() -> configuration.seals(" ", new MockEnvironment()))
                .isInstanceOf(KeysUnusable.class)
                .hasMessageContaining("APP_ENCRYPTION_KEYS");
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");
        assertThat(configuration.seals("", demo).keyId()).isEqualTo("demo");
        assertThat(configuration.seals(TestSeals.TESTS, demo).keyId()).isEqualTo("tests");
    }

    @Test
    @DisplayName("标记：同一段文字认得出，不同的文字、地方、密钥各不相同，看不出原文")
    void marksTellTextsApart() {
        String mark = seals.mark("10.0.0.1", "votes");

        assertThat(mark).isEqualTo(seals.mark("10.0.0.1", "votes")).matches("[0-9a-f]{64}");
        assertThat(Set.of(
                        mark,
                        seals.mark("10.0.0.2", "votes"),
                        seals.mark("10.0.0.1", "ratings"),
                        TestSeals.of(TestSeals.NEWER).mark("10.0.0.1", "votes")))
                .hasSize(4);
    }
}
