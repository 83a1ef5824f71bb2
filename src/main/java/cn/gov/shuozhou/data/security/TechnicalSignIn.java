package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lets in technical accounts, which other systems use. A person's account is never one, whatever its groups. */
class TechnicalSignIn implements AuthenticationProvider {

    static final String AUTHORITY = "TECHNICAL";

    private static final int TURNS = 64;

    private final RepeatedPasswords passwords;
    private final Organization organization;
    private final SignInThrottle throttle;
    private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();

    TechnicalSignIn(Identities identities, Organization organization, SignInThrottle throttle) {
        this.passwords = new RepeatedPasswords(identities);
        this.organization = organization;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        synchronized (turns.get(Math.floorMod(account.hashCode(), TURNS))) {
            require(attempt);
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    /**
     * A program sends its password with many requests at once, and each is counted until it turns out right: those with
     * one name take turns, lest the right ones run into the limit of wrong ones.
     */
    private void require(Authentication attempt) {
        PasswordCheck.require(passwords::check, throttle, attempt, "");
        if (!organization.isTechnical(attempt.getName())) {
            throw new BadCredentialsException("Not a technical account");
        }
        throttle.succeeded(attempt.getName(), PasswordCheck.address(attempt), "");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
