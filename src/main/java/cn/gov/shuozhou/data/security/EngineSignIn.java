package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.AccountStanding;
import cn.gov.shuozhou.data.organization.account.Accounts;
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

    EngineSignIn(Identities identities, Organization organization, Accounts accounts, SignInThrottle throttle) {
        this.identities = identities;
        this.organization = organization;
        this.accounts = accounts;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userId = attempt.getName();
        String address = PasswordCheck.address(attempt);
        PasswordCheck.require(identities::checkPassword, throttle, attempt);
        Person person = organization
                .person(userId)
                .orElseThrow(() -> new BadCredentialsException("Not an account of a person"));
        throttle.succeeded(userId, address);
        AccountStanding standing = accounts.standing(userId);
        if (!standing.enabled()) {
            throw new DisabledException("该账号已停用。如需恢复，请联系系统管理员。");
        }
        if (person.roles().isEmpty()) {
            throw new DisabledException("该账号的角色尚待安全管理员确认，暂时不能登录。请稍后再试，或联系安全管理员。");
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
