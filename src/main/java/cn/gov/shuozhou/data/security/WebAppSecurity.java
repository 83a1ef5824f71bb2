package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.organization.account.Accounts;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Tasklist and Cockpit: each for the roles that work with it, and no more of the engine's interface than they need. Admin
 * and Welcome are for nobody: accounts are kept by the portal, where it takes two administrators to change them. The apps bring their
 * own CSRF guard and content policy.
 */
@Configuration(proxyBeanMethods = false)
class WebAppSecurity {

    private static final String API = "/camunda/api";

    private static final RequestMatcher LOGOUT =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, API + "/admin/auth/user/*/logout");

    private static final String SIGN_IN = "登录已结束，或者还没有登录。请在门户登录后再试。";

    private static final String[] COCKPIT = authorities(Set.of(Role.BUREAU));
    private static final String[] ANY_APP = authorities(Role.taskWorkers());

    @Bean
    @Order(2)
    SecurityFilterChain webApps(HttpSecurity http, Accounts accounts) throws Exception {
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(requests -> requests
                        // CVE-2026-77226; and nobody becomes someone else past the one sign-in
                        .requestMatchers(path(API + "/admin/setup/**"), path(API + "/admin/auth/user/*/login/**"))
                        .denyAll()
                        .requestMatchers(path(API + "/admin/auth/**"))
                        .hasAnyAuthority(ANY_APP)
                        .requestMatchers(
                                path(API + "/admin/**"), path("/camunda/app/admin/**"), path("/camunda/app/welcome/**"))
                        .denyAll()
                        .requestMatchers(path(API + "/cockpit/**"), path("/camunda/app/cockpit/**"))
                        .hasAnyAuthority(COCKPIT)
                        .requestMatchers(EngineApi.taskReports())
                        .hasAnyAuthority(COCKPIT)
                        .requestMatchers(EngineApi.deployedForms())
                        .denyAll()
                        .requestMatchers(EngineApi.closed())
                        .denyAll()
                        .requestMatchers(EngineApi.tasklistReads())
                        .hasAnyAuthority(ANY_APP)
                        .requestMatchers(EngineApi.taskActs())
                        .hasAnyAuthority(ANY_APP)
                        .requestMatchers(EngineApi.tasks())
                        .denyAll()
                        .requestMatchers(EngineApi.administration())
                        .denyAll()
                        .requestMatchers(EngineApi.everything())
                        .hasAnyAuthority(COCKPIT)
                        .anyRequest()
                        .hasAnyAuthority(ANY_APP))
                .exceptionHandling(errors -> errors.defaultAuthenticationEntryPointFor(
                                // An open app understands this, and goes to the sign-in; the page itself it could not
                                // read.
                                (request, response, reason) ->
                                        JsonRefusal.write(response, HttpServletResponse.SC_UNAUTHORIZED, SIGN_IN),
                                path(API + "/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), AnyRequestMatcher.INSTANCE))
                .requestCache(cache -> cache.requestCache(new ReturnAddress()))
                .addFilterBefore(new WebAppForgeryGuard(LOGOUT), LogoutFilter.class)
                // Who may not anyway is told so first.
                .addFilterAfter(new WebAppForgeryGuard(AnyRequestMatcher.INSTANCE), AuthorizationFilter.class)
                // One sign-in, one sign-out: the apps' own ends the portal's session too, and is recorded as one.
                .logout(logout -> logout.logoutRequestMatcher(WebAppSecurity::signsOut)
                        .deleteCookies("JSESSIONID", WebAppForgeryGuard.COOKIE)
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.NO_CONTENT)))
                .addFilterBefore(new IdleSessionFilter(), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new AccountStandingFilter(accounts), AuthorizationFilter.class)
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.frameOptions(frame -> frame.sameOrigin()))
                .build();
    }

    /** A stranger has nothing to sign out of, and is turned away as everywhere. */
    private static boolean signsOut(HttpServletRequest request) {
        Authentication account = SecurityContextHolder.getContext().getAuthentication();
        return account != null && account.getPrincipal() instanceof Person && LOGOUT.matches(request);
    }

    /** Matches the whole path, also where another servlet than Spring's serves it, as for the engine's REST resources. */
    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static String[] authorities(Set<Role> roles) {
        return roles.stream().map(Role::authority).toArray(String[]::new);
    }

    /** Runs behind Spring Security, so that {@link WebAppSignIn} finds the signed-in person. */
    @Bean
    FilterRegistrationBean<Filter> webAppSignInFilter() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>();
        registration.setFilter(new ContainerBasedAuthenticationFilter());
        registration.setInitParameters(Map.of("authentication-provider", WebAppSignIn.class.getName()));
        registration.addUrlPatterns("/camunda/app/*", API + "/*");
        registration.setOrder(201);
        return registration;
    }
}
