package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.account.KnownDevices;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * The one sign-in for portal and web apps: the engine checks the password, the throttle slows down and locks wrong
 * tries, {@link PersonAdmission} says how the account stands, which only the right password brings to light. A
 * sign-in by 统一身份认证 comes by {@link UnifiedSignInFilter}.
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    private final Identities identities;
    private final PersonAdmission admission;
    private final SignInThrottle throttle;
    private final KnownDevices devices;

    EngineSignIn(Identities identities, PersonAdmission admission, SignInThrottle throttle, KnownDevices devices) {
        this.identities = identities;
        this.admission = admission;
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
        Person person = admission.person(userId);
        throttle.succeeded(userId, address, device);
        return admission.admit(person, address);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
