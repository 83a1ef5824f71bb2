package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Identities;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lets in technical accounts, which other systems use. A person's account is never one, whatever its groups. */
class TechnicalSignIn implements AuthenticationProvider {

    static final String AUTHORITY = "TECHNICAL";

    private final Identities identities;
    private final Organization organization;

    TechnicalSignIn(Identities identities, Organization organization) {
        this.identities = identities;
        this.organization = organization;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        boolean plausible = !account.isBlank() && password.length() <= EngineSignIn.LONGEST_PASSWORD;
        if (!plausible || !identities.checkPassword(account, password) || !isTechnical(account)) {
            throw new BadCredentialsException("账号或口令不正确");
        }
        return UsernamePasswordAuthenticationToken.authenticated(
                account, null, List.of(new SimpleGrantedAuthority(AUTHORITY)));
    }

    private boolean isTechnical(String account) {
        return identities.groupsOf(account).contains(Organization.TECHNICAL_ACCOUNTS)
                && organization.person(account).isEmpty();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
