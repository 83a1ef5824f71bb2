package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.SignInThrottle;
import cn.gov.shuozhou.data.process.Identities;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lets in technical accounts, which other systems use. A person's account is never one, whatever its groups. */
class TechnicalSignIn implements AuthenticationProvider {

    static final String AUTHORITY = "TECHNICAL";

    private final Identities identities;
    private final Organization organization;
    private final SignInThrottle throttle;

    TechnicalSignIn(Identities identities, Organization organization, SignInThrottle throttle) {
        this.identities = identities;
        this.organization = organization;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        PasswordCheck.requireProgram(identities, organization, throttle, attempt);
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
