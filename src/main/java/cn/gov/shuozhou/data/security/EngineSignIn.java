package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.Identities;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * The one sign-in for portal and web apps: the engine checks the password, and slows down and locks wrong tries; the
 * organization says who it is. A sign-in by 统一身份认证 would be another provider beside this one.
 */
@Component
class EngineSignIn implements AuthenticationProvider {

    static final int LONGEST_PASSWORD = 128;

    private final Identities identities;
    private final Organization organization;

    EngineSignIn(Identities identities, Organization organization) {
        this.identities = identities;
        this.organization = organization;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (userId.isBlank() || password.length() > LONGEST_PASSWORD || !identities.checkPassword(userId, password)) {
            throw new BadCredentialsException("用户名或口令不正确");
        }
        Person person =
                organization.person(userId).orElseThrow(() -> new BadCredentialsException("该账号未登记所属部门，请联系系统管理员"));
        return UsernamePasswordAuthenticationToken.authenticated(person, null, authorities(person));
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
