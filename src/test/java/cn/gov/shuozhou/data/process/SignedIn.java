package cn.gov.shuozhou.data.process;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for requests of tests. */
public final class SignedIn {

    private SignedIn() {}

    public static RequestPostProcessor bureau() {
        return as(new Person("bureau.bureau", "张明", "bureau", "朔州市政务信息管理局", Set.of(Role.BUREAU)));
    }

    /** Another person of the bureau. */
    public static RequestPostProcessor supervisor() {
        return as(new Person("bureau.supervisor", "水长流", "bureau", "朔州市政务信息管理局", Set.of(Role.BUREAU)));
    }

    public static RequestPostProcessor approver() {
        return as(new Person("civil-affairs.approver", "周建国", "civil-affairs", "朔州市民政局", Set.of(Role.APPROVER)));
    }

    public static RequestPostProcessor stranger() {
        return as(new Person("health.requester", "陈雪松", "health", "朔州市卫生健康委员会", Set.of(Role.REQUESTER)));
    }

    private static RequestPostProcessor as(Person person) {
        List<SimpleGrantedAuthority> authorities = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.authority()))
                .toList();
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, authorities));
    }
}
