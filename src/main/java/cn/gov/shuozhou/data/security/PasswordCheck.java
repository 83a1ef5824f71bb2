package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.SignInThrottle;
import cn.gov.shuozhou.data.organization.SignInThrottle.Verdict;
import cn.gov.shuozhou.data.process.Identities;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password of one try, throttled; people and programs are checked alike. */
final class PasswordCheck {

    private PasswordCheck() {}

    /**
     * Passes when the password is right; the caller then tells the throttle, once all else is right too.
     *
     * @throws LockedException when the try is not looked at, whether or not there is such an account
     * @throws BadCredentialsException when name or password is wrong
     */
    static void require(Identities identities, SignInThrottle throttle, Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (name.isBlank() || password.length() > SignInThrottle.LONGEST_PASSWORD) {
            throw new BadCredentialsException("Blank name or endless password");
        }
        Verdict verdict = throttle.begin(name, address(attempt));
        if (verdict != Verdict.GO) {
            throw new LockedException(verdict.sentence());
        }
        if (!identities.checkPassword(name, password)) {
            throw new BadCredentialsException("Wrong name or password");
        }
    }

    static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
