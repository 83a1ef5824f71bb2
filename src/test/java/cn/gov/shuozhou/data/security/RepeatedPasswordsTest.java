package cn.gov.shuozhou.data.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import cn.gov.shuozhou.data.organization.account.SignInThrottle.Admission;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@DisplayName("程序每次请求都带口令：刚核对过的不再慢速核对")
class RepeatedPasswordsTest {

    private final Identities identities = mock(Identities.class);
    private final RepeatedPasswords passwords = new RepeatedPasswords(identities);

    @BeforeEach
    void oneProgram() {
        when(identities.passwordHash("program")).thenReturn(Optional.of("stored"));
        when(identities.checkPassword("program", "right")).thenReturn(true);
    }

    @Test
    @DisplayName("口令正确：只核对一次；错的每次都核对")
    void onlyRightOnesAreRemembered() {
        for (int i = 0; i < 3; i++) {
            assertThat(passwords.check("program", "right")).isTrue();
            assertThat(passwords.check("program", "wrong")).isFalse();
        }
        verify(identities, times(1)).checkPassword("program", "right");
        verify(identities, times(3)).checkPassword("program", "wrong");
    }

    @Test
    @DisplayName("口令已改：原口令随即无效，新口令重新核对")
    void aNewPasswordForgetsTheOldOne() {
        assertThat(passwords.check("program", "right")).isTrue();

        when(identities.passwordHash("program")).thenReturn(Optional.of("another"));
        when(identities.checkPassword("program", "right")).thenReturn(false);
        assertThat(passwords.check("program", "right")).isFalse();
    }

    @Test
    @DisplayName("记住的只对这个账号有效；没有账号的照常核对、不记住")
    void nobodyElseComesInByIt() {
        assertThat(passwords.check("program", "right")).isTrue();

        when(identities.passwordHash("programr")).thenReturn(Optional.of("stored"));
        assertThat(passwords.check("programr", "ight")).isFalse();
        assertThat(passwords.check("nobody", "right")).isFalse();
        verify(identities).checkPassword("nobody", "right");
    }

    @Test
    @DisplayName("账号停用、锁定：记住的口令也不让进")
    void whatIsRememberedOpensNoClosedAccount() {
        Organization organization = mock(Organization.class);
        SignInThrottle throttle = mock(SignInThrottle.class);
        when(throttle.begin("program", "", "")).thenReturn(Admission.GO);
        when(organization.isTechnical("program")).thenReturn(true);
        var signIn = new TechnicalSignIn(identities, organization, throttle);
        var attempt = UsernamePasswordAuthenticationToken.unauthenticated("program", "right");
        assertThat(signIn.authenticate(attempt).isAuthenticated()).isTrue();

        when(organization.isTechnical("program")).thenReturn(false);
        assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(BadCredentialsException.class);

        when(throttle.begin("program", "", "")).thenReturn(Admission.LOCKED);
        assertThatThrownBy(() -> signIn.authenticate(attempt)).isInstanceOf(LockedException.class);
        verify(identities, times(1)).checkPassword("program", "right");
    }
}
