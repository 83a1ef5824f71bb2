package cn.gov.shuozhou.data;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Lets a test's request come from someone who has signed in. */
public final class SignedIn {

    public static final Person FIRST_ADMIN = bureau("first.admin", "系统管理员", Role.SYSTEM_ADMIN);

    private SignedIn() {}

    public static Person bureau(String id, String name, Role... roles) {
        return new Person(id, name, "bureau", "朔州市政务信息管理局", Set.of(roles));
    }

    public static RequestPostProcessor as(Person person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                person,
                null,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority(role.authority()))
                        .toList()));
    }
}
