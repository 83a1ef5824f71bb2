package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import cn.gov.shuozhou.data.organization.account.SignInThrottle.Admission;
import java.util.function.BiPredicate;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password of one try, throttled; of a person or a program. */
final class PasswordCheck {

    private PasswordCheck() {}

    /**
     * Passes when the password is right; the caller then tells the throttle, once all else is right too. The try is
     * counted before anything is looked at, so that many at once do not get past the count.
     *
     * @param isRight whether the password, which comes second, is that of the account
     * @param device one that is known to belong to the account; empty for any other
     * @throws LockedException when the try is not looked at, whether or not there is such an account
     * @throws BadCredentialsException when name or password is wrong
     */
    static void require(
            BiPredicate<String, String> isRight, SignInThrottle throttle, Authentication attempt, String device) {
        requirePlausible(attempt);
        requireGo(throttle.begin(attempt.getName(), address(attempt), device));
        if (!isRight.test(attempt.getName(), password(attempt))) {
            throw new BadCredentialsException("Wrong name or password");
        }
    }

    private static void requirePlausible(Authentication attempt) {
        if (attempt.getName().isBlank() || password(attempt).length() > SignInThrottle.LONGEST_PASSWORD) {
            throw new BadCredentialsException("Blank name or endless password");
        }
    }

    private static void requireGo(Admission verdict) {
        if (verdict != Admission.GO) {
            throw new LockedException(verdict.sentence());
        }
    }

    private static String password(Authentication attempt) {
        return String.valueOf(attempt.getCredentials());
    }

    static String address(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }
}
