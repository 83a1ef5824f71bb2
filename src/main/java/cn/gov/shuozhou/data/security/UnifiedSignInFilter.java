package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.account.UnifiedIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Sign-in by {@link UnifiedIdentity}: the same account, session and records as with name and password. */
class UnifiedSignInFilter extends AbstractAuthenticationProcessingFilter {

    static final String ADDRESS = "/login/unified";

    private final UnifiedIdentity identity;
    private final PersonAdmission admission;
    private final AuthenticationEventPublisher events;

    UnifiedSignInFilter(
            UnifiedIdentity identity,
            PersonAdmission admission,
            AuthenticationEventPublisher events,
            AuthenticationSuccessHandler success,
            AuthenticationFailureHandler failure) {
        super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, ADDRESS));
        this.identity = identity;
        this.admission = admission;
        this.events = events;
        setAuthenticationManager(attempt -> attempt);
        setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        setAuthenticationSuccessHandler(success);
        setAuthenticationFailureHandler(failure);
    }

    @Override
    public @Nullable Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> user = Optional.empty();
        try {
            user = identity.userName(request);
            if (user.isEmpty()) {
                response.sendRedirect(identity.signInAddress(request));
                return null;
            }
            Authentication signedIn = admission.admit(admission.person(user.get()), request.getRemoteAddr());
            events.publishAuthenticationSuccess(signedIn);
            return signedIn;
        } catch (AuthenticationException refused) {
            events.publishAuthenticationFailure(
                    refused, UsernamePasswordAuthenticationToken.unauthenticated(user.orElse(""), ""));
            throw refused;
        }
    }
}
