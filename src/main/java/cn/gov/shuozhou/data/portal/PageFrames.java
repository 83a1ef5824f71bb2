package cn.gov.shuozhou.data.portal;

import cn.gov.shuozhou.data.access.RequestPath;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.organization.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Makes what every page needs, whichever controller or refusal it comes from. */
@Component
class PageFrames {

    private final Inbox inbox;
    private final boolean demo;

    PageFrames(Inbox inbox, Environment environment) {
        this.inbox = inbox;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    Map<String, Object> of(HttpServletRequest request) {
        return Map.of("demo", demo, "frame", new PageFrame(signedIn(request), RequestPath.of(request), inbox::unread));
    }

    private static @Nullable Person signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof Person person
                ? person
                : null;
    }
}
