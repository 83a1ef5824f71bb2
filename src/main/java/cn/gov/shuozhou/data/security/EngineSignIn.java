package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.AccountStanding;
import cn.gov.shuozhou.data.organization.account.Accounts;
import cn.gov.shuozhou.data.organization.account.KnownDevices;
import cn.gov.shuozhou.data.organization.account.SignInRefusal;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The one sign-in for portal and web apps: the engine checks the password, the throttle slows down and locks wrong
 * tries, the organization says who it is and how the account stands, which only the right password brings to light. A
 * sign-in by 统一身份认证 would be another provider beside this one; it too must set {@link SignInDetails}.
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final Identities identities;
    private final Organization organization;
    private final Accounts accounts;
    private final SignInThrottle throttle;
    private final KnownDevices devices;

    EngineSignIn(
            Identities identities,
            Organization organization,
            Accounts accounts,
            SignInThrottle throttle,
            KnownDevices devices) {
        this.identities = identities;
        this.organization = organization;
        this.accounts = accounts;
        this.throttle = throttle;
        this.devices = devices;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String address = PasswordCheck.address(attempt);
        String device =
                attempt.getDetails() instanceof SignInAttempt details ? devices.known(userId, details.device()) : "";
        PasswordCheck.require(identities::checkPassword, throttle, attempt, device);
        Person person = organization
                .person(userId)
                .orElseThrow(() -> new BadCredentialsException("Not an account of a person"));
        throttle.succeeded(userId, address, device);
        AccountStanding standing = accounts.standing(userId);
        if (!standing.enabled()) {
            throw new DisabledException(SignInRefusal.DISABLED.sentence());
        }
        if (person.roles().isEmpty()) {
            throw new DisabledException(SignInRefusal.ROLES_PENDING.sentence());
        }
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
        signedIn.setDetails(new SignInDetails(address, "", standing.version()));
        return signedIn;
    }

    private static List<SimpleGrantedAuthority> authorities(Person person) {
        return person.roles().stream()
                .map(Role::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
