package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.AccountStanding;
import cn.gov.shuozhou.data.organization.account.Accounts;
import cn.gov.shuozhou.data.organization.account.SignInRefusal;
import java.util.List;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** What follows, in every way of signing in, when it is certain who somebody is: how the account stands, and what it may do. */
@Component
class PersonAdmission {

    private final Organization organization;
    private final Accounts accounts;

    PersonAdmission(Organization organization, Accounts accounts) {
        this.organization = organization;
        this.accounts = accounts;
    }

    /** @throws AuthenticationException when there is no such person */
    Person person(String userId) {
        return organization.person(userId).orElseThrow(() -> new BadCredentialsException("Not an account of a person"));
    }

    /** @throws AuthenticationException when the account is disabled or has no roles yet */
    Authentication admit(Person person, String address) {
        AccountStanding standing = accounts.standing(person.id());
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
}
