package cn.gov.shuozhou.data.security;

import static org.springframework.security.config.Customizer.withDefaults;

import cn.gov.shuozhou.data.organization.Role;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Which doors there are and who may go through them. */
@Configuration
class SecurityConfiguration {

    private static final String WEB_APPS = "/camunda";

    /**
     * Pages run our own scripts and styles only, talk to nobody else and are never framed. Style attributes are let
     * through for the viewer of the case diagram; they cannot load or run anything.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "style-src 'self'; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    /** The engine's REST interface is shut: everything goes through the portal or the web apps. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        return http.securityMatcher(path("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Tasklist, Cockpit and Admin: signed-in people only; they bring their own CSRF guard and content policy. */
    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http) throws Exception {
        return http.securityMatcher(path(WEB_APPS + "/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path(WEB_APPS + "/api/admin/setup/**"))
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(errors -> errors.authenticationEntryPoint(signInPage()))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain portal(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/login", "/css/**", "/js/**", "/webjars/**", "/favicon.ico", "/error")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/calendar/notices/**", "/demo/**", "/sharing/cases/**")
                        .hasAuthority(Role.BUREAU.authority())
                        .requestMatchers("/organization/**")
                        .hasAuthority(Role.SYSTEM_ADMIN.authority())
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/"))
                .logout(logout -> logout.logoutSuccessUrl("/login?signedOut").deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(withDefaults()))
                .build();
    }

    /** Matches the whole path, also where another servlet than Spring's serves it, as for the engine's REST resources. */
    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    /** Named apart from the web apps' own XSRF-TOKEN, so that neither overwrites the other. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("CSRF-TOKEN");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookieCustomizer(custom -> custom.sameSite("Strict").path("/"));
        return cookie;
    }

    private static LoginUrlAuthenticationEntryPoint signInPage() {
        return new LoginUrlAuthenticationEntryPoint("/login");
    }

    /** Runs behind Spring Security, so that {@link WebAppSignIn} finds the signed-in person. */
    @Bean
    FilterRegistrationBean<Filter> webAppSignInFilter() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>();
        registration.setFilter(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebAppSignIn.class.getName()));
        registration.addUrlPatterns(WEB_APPS + "/app/*");
        registration.setOrder(201);
        return registration;
    }
}
