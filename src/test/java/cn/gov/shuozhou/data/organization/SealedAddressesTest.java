package cn.gov.shuozhou.data.organization;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.sealing.Seals;
import cn.gov.shuozhou.data.sealing.TestSeals;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("第二十八条：人员的邮箱加密存放")
@OnPostgres(Reason.SQL)
class SealedAddressesTest {

    private static final String ME = FIRST_ADMIN.id();
    private static final String ADDRESS = "first.admin@example.gov.cn";

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private SealedFactMapper mapper;

    @Autowired
    private Identities identities;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("库中读不出地址；改动过的打不开，当作没有登记")
    void nothingReadableIsStored() {
        addresses.change(ME, ADDRESS);
        byte[] stored = stored();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("admin", "example");
        assertThat(addresses.isThereOneOf(ME)).isTrue();

        stored[stored.length - 1] ^= 1;
        jdbc.update("update person set email_sealed = ? where id = ?", stored, ME);
        assertThat(addresses.of(ME)).isEmpty();
        assertThat(addresses.isThereOneOf(ME)).isTrue();

        addresses.change(ME, null);
        assertThat(addresses.isThereOneOf(ME)).isFalse();
    }

    @Test
    @DisplayName("换密钥：启动时重新加密，之后不再需要旧密钥；打不开的原样留着")
    void addressesFollowTheKey() {
        addresses.change(ME, ADDRESS);
        Seals withoutTheOld = TestSeals.of(TestSeals.NEWER);
        byte[] before = stored();
        new SealedFactRenewal(mapper, withoutTheOld).run();
        assertThat(stored()).isEqualTo(before);

        new SealedFactRenewal(mapper, TestSeals.of(TestSeals.NEWER + "," + TestSeals.TESTS)).run();

        assertThat(new MailAddresses(new SealedFacts(mapper, withoutTheOld), identities).of(ME))
                .hasValue(ADDRESS);
        assertThat(mapper.underOtherKey(SealedFact.EMAIL, "newer")).isEmpty();
    }

    @Test
    @DisplayName("升级：以前明文存放的地址在启动时加密，不再留明文")
    void addressesOfEarlierVersionsAreSealed() {
        jdbc.update("update person set email = ? where id = ?", ADDRESS, ME);

        new SealedFactRenewal(mapper, TestSeals.of(TestSeals.TESTS)).run();

        assertThat(addresses.of(ME)).hasValue(ADDRESS);
        assertThat(mapper.open()).isEmpty();
    }

    private byte[] stored() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select email_sealed from person where id = ?", byte[].class, ME));
    }
}
