package cn.gov.shuozhou.data.organization.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;

/**
 * The port for 统一身份认证: one bean of this type lets people sign in by the city's identity service, beside name and password. What
 * an account may do, and whether it is enabled, stays here; src/docs/operations/channels.md says how to add one.
 */
public interface UnifiedIdentity {

    /**
     * The user name here of whom the identity service vouches for in this request, which comes to {@code /login/unified}.
     *
     * @return empty when the request brings nothing of the service yet
     * @throws AuthenticationException when it brings something that is not genuine, not meant for this system or this browser, or
     *     too old
     */
    Optional<String> userName(HttpServletRequest request);

    /** Where a browser that brings nothing is sent to sign in; the service sends it back to {@code /login/unified}. */
    String signInAddress(HttpServletRequest request);
}
