package cn.gov.shuozhou.data.security;

import static org.springframework.security.config.Customizer.withDefaults;

import cn.gov.shuozhou.data.organization.account.Accounts;
import cn.gov.shuozhou.data.organization.account.KnownDevices;
import cn.gov.shuozhou.data.organization.account.UnifiedIdentity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/** Sign-in and what guards the portal; who may go through which door is said by each feature. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /**
     * Pages run our own scripts and styles only, talk to nobody else and are never framed. Style attributes are let
     * through for the viewer of the case diagram; they cannot load or run anything. The hash is that of the one style element
     * that the viewer of the read API's description writes.
     */
    static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(3)
    SecurityFilterChain portal(
            HttpSecurity http,
            Accounts accounts,
            PathRuleAuthorization doorkeeper,
            UploadPlaces uploads,
            KnownDevices devices,
            ObjectProvider<UnifiedIdentity> unified,
            PersonAdmission admission,
            AuthenticationEventPublisher events)
            throws Exception {
        unified.ifAvailable(identity -> http.addFilterAfter(
                new UnifiedSignInFilter(identity, admission, events, new SignInSuccess(devices), new SignInFailure()),
                UsernamePasswordAuthenticationFilter.class));
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(SessionCookie.PUBLIC_FILES)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/livez", "/readyz")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .access(doorkeeper))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new PathDeniedHandler())
                        .authenticationEntryPoint(new StrangerEntryPoint()))
                .formLogin(form -> form.loginPage("/login")
                        .authenticationDetailsSource(SignInAttempt::new)
                        .successHandler(new SignInSuccess(devices))
                        .failureHandler(new SignInFailure()))
                .requestCache(cache -> cache.requestCache(new ReturnAddress()))
                .logout(logout -> logout.logoutSuccessUrl("/login?signedOut").deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterBefore(new UploadGuard(uploads), CsrfFilter.class)
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .addFilterBefore(new IdleSessionFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountStandingFilter(accounts), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(withDefaults()))
                .build();
    }

    /** Named apart from the web apps' own XSRF-TOKEN, so that neither overwrites the other. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("CSRF-TOKEN");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(custom -> custom.sameSite("Strict").path("/"));
        return cookie;
    }
}
