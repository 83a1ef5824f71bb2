package cn.gov.shuozhou.data.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import cn.gov.shuozhou.data.PortalTest;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@DisplayName("口令只存慢速摘要，以前的摘要仍然有效并随登录换新")
class StoredPasswordsTest {

    private static final String USER = "stored-passwords.test";
    private static final String PASSWORD = "Shuozhou#2026";

    /** Too short for today's policy: it was set before there was one. */
    private static final String OLD_PASSWORD = "kouling";

    @Autowired
    private IdentityService identityService;

    @Autowired
    private IdentityMapper mapper;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private TransactionTemplate transactions;

    private final PasswordHashing hashing = spy(new PasswordHashing(10));

    private StoredPasswords passwords;

    @BeforeEach
    void anAccount() {
        var user = identityService.newUser(USER);
        user.setPassword(PASSWORD);
        identityService.saveUser(user);
        passwords = new StoredPasswords(identityService, mapper, hashing);
    }

    @AfterEach
    void noAccount() {
        identityService.deleteUser(USER);
    }

    @Test
    @DisplayName("新口令：PBKDF2，每次另取盐")
    void newPasswordsAreHashedSlowly() {
        assertThat(mapper.passwordHash(USER)).matches("\\{PBKDF2-HMAC-SHA512}10\\$.{24}\\$.{88}");
        assertThat(passwords.check(USER, PASSWORD)).isTrue();
        assertThat(passwords.check(USER, PASSWORD + " ")).isFalse();
        assertThat(hashing.encrypt(PASSWORD)).isNotEqualTo(hashing.encrypt(PASSWORD));
    }

    @Test
    @DisplayName("核对时不占数据库连接：许多人同时登录，别人的页面照常")
    void noConnectionIsHeldMeanwhile() {
        List<Boolean> held = new ArrayList<>();
        doAnswer(call -> {
                    held.add(TransactionSynchronizationManager.hasResource(database));
                    return call.callRealMethod();
                })
                .when(hashing)
                .check(anyString(), anyString());

        assertThat(passwords.check(USER, PASSWORD)).isTrue();

        assertThat(held).containsExactly(false);
        Boolean seen = transactions.execute(status -> TransactionSynchronizationManager.hasResource(database));
        assertThat(seen).as("such a connection would be seen").isTrue();
    }

    @Test
    @DisplayName("以前的摘要：口令正确才换新，不符合后来的口令规则也换；换后口令不变")
    void anOldHashIsRenewedByTheRightPasswordOnly() {
        String old = "{SHA-512}" + new Sha512HashDigest().encrypt(OLD_PASSWORD + "salt");
        jdbc.update("update act_id_user set pwd_ = ?, salt_ = 'salt' where id_ = ?", old, USER);

        assertThat(passwords.check(USER, "wrong")).isFalse();
        assertThat(mapper.passwordHash(USER)).isEqualTo(old);

        assertThat(passwords.check(USER, OLD_PASSWORD)).isTrue();
        assertThat(mapper.passwordHash(USER)).startsWith("{PBKDF2-HMAC-SHA512}");
        assertThat(passwords.check(USER, OLD_PASSWORD)).isTrue();
    }

    @Test
    @DisplayName("调高迭代次数后：旧次数的摘要仍然有效；新次数的不因调低而变弱")
    void moreRoundsRenewFewerOnesDoNot() {
        String stored = mapper.passwordHash(USER);

        assertThat(new PasswordHashing(11).isUpToDate(stored)).isFalse();
        assertThat(new PasswordHashing(9).isUpToDate(stored)).isTrue();
        assertThat(new PasswordHashing(11).check(PASSWORD, new PasswordHashing(10).encrypt(PASSWORD)))
                .isTrue();
    }

    @Test
    @DisplayName("没有这个账号，也做一次同样费时的核对")
    void anUnknownNameCostsAsMuch() {
        assertThat(passwords.check("nobody." + USER, PASSWORD)).isFalse();
        verify(hashing).checkNothing(PASSWORD);

        assertThat(passwords.check(USER, "wrong")).isFalse();
        verify(hashing, never()).checkNothing("wrong");
    }

    @Test
    @DisplayName("存的不是本方法的摘要：不通过，不出错")
    void somethingElseIsNoHash() {
        assertThat(hashing.check(PASSWORD, "")).isFalse();
        assertThat(hashing.check(PASSWORD, "10$salt")).isFalse();
    }
}
