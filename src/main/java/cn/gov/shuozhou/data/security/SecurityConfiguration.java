package cn.gov.shuozhou.data.security;

import static org.springframework.security.config.Customizer.withDefaults;

import cn.gov.shuozhou.data.organization.Accounts;
import cn.gov.shuozhou.data.organization.Role;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The portal's doors and who may go through them. */
@Configuration
class SecurityConfiguration {

    /**
     * Pages run our own scripts and styles only, talk to nobody else and are never framed. Style attributes are let
     * through for the viewer of the case diagram; they cannot load or run anything. The hash is that of the one style element
     * that the viewer of the read API's description writes.
     */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; font-src 'self' data:; "
            + "style-src 'self' 'sha256-RL3ie0nH+Lzz2YNqQN83mnU0J1ot4QL7b99vMdIX99w='; style-src-attr 'unsafe-inline'; object-src 'none'; base-uri 'self'; "
            + "form-action 'self'; frame-ancestors 'none'";

    /** Those who compile and review in a department, and those who supervise. */
    private static final Set<Role> PUBLICATION =
            Set.of(Role.DATA_OFFICER, Role.SECRECY_REVIEWER, Role.DISCLOSURE_REVIEWER, Role.BUREAU, Role.LEADING_GROUP);

    @Bean
    @Order(3)
    SecurityFilterChain portal(HttpSecurity http, Accounts accounts) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/login", "/error")
                        .permitAll()
                        .requestMatchers(SessionCookie.PUBLIC_FILES)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/livez", "/readyz")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers("/calendar/notices/**", "/demo/**", "/sharing/cases/**")
                        .hasAuthority(Role.BUREAU.authority())
                        .requestMatchers("/organization/**", "/mails/**")
                        .hasAuthority(Role.SYSTEM_ADMIN.authority())
                        .requestMatchers("/operations/**")
                        .hasAuthority(Role.SYSTEM_ADMIN.authority())
                        .requestMatchers("/accounts/**")
                        .hasAuthority(Role.SECURITY_ADMIN.authority())
                        .requestMatchers("/audit/**")
                        .hasAuthority(Role.AUDIT_ADMIN.authority())
                        .requestMatchers("/sharing/applications/**")
                        .hasAuthority(Role.REQUESTER.authority())
                        .requestMatchers("/sharing/received/**")
                        .hasAnyAuthority(authorities(Set.of(Role.APPROVER, Role.DATA_OFFICER)))
                        .requestMatchers("/catalog/*/data/**", "/catalog/imports/**", "/catalog/drafts/**")
                        .hasAuthority(Role.DATA_OFFICER.authority())
                        .requestMatchers(HttpMethod.POST, "/catalog/classification/**")
                        .hasAuthority(Role.BUREAU.authority())
                        .requestMatchers(HttpMethod.POST, "/catalog/publications/**")
                        .hasAuthority(Role.DATA_OFFICER.authority())
                        .requestMatchers("/catalog/publications/new")
                        .hasAuthority(Role.DATA_OFFICER.authority())
                        .requestMatchers("/catalog/publications/**")
                        .hasAnyAuthority(authorities(PUBLICATION))
                        .requestMatchers("/api/catalog/publication-tasks/**")
                        .hasAnyAuthority(authorities(Role.taskWorkers()))
                        .requestMatchers(HttpMethod.POST, "/catalog/county/**")
                        .hasAuthority(Role.COUNTY_AUTHORITY.authority())
                        .requestMatchers("/catalog/county/**")
                        .hasAnyAuthority(authorities(Set.of(Role.COUNTY_AUTHORITY, Role.BUREAU)))
                        .requestMatchers(HttpMethod.POST, "/catalog/comments/**")
                        .hasAuthority(Role.DATA_OFFICER.authority())
                        .requestMatchers("/catalog/comments/**")
                        .hasAnyAuthority(authorities(Set.of(Role.COUNTY_AUTHORITY, Role.BUREAU, Role.DATA_OFFICER)))
                        .requestMatchers("/catalog/health/**")
                        .hasAnyAuthority(authorities(Role.catalogWatchers()))
                        .requestMatchers("/api/sharing/tasks/**", "/api/catalog/changes/tasks/**")
                        .hasAnyAuthority(authorities(Role.taskWorkers()))
                        .requestMatchers("/catalog/changes/new")
                        .hasAuthority(Role.DATA_OFFICER.authority())
                        .requestMatchers(HttpMethod.POST, "/catalog/changes")
                        .hasAuthority(Role.DATA_OFFICER.authority())
                        // 三员 keep the system and have no business with what is in it.
                        .requestMatchers(
                                "/cases/**",
                                "/catalog/changes/**",
                                "/api/cases/**",
                                "/clocks/**",
                                "/api/clocks/**",
                                "/grants/**",
                                "/api/grants/**")
                        .hasAnyAuthority(authorities(Role.ofTheBusiness()))
                        .anyRequest()
                        .authenticated())
                .formLogin(
                        form -> form.loginPage("/login").defaultSuccessUrl("/").failureHandler(new SignInFailure()))
                .requestCache(cache -> cache.requestCache(wholePages()))
                .logout(logout -> logout.logoutSuccessUrl("/login?signedOut").deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new CsrfCookieFilter(), CsrfFilter.class)
                .addFilterBefore(new AccountStandingFilter(accounts), AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(withDefaults()))
                .build();
    }

    private static RequestCache wholePages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(new WholePages());
        return cache;
    }

    private static String[] authorities(Set<Role> roles) {
        return roles.stream().map(Role::authority).toArray(String[]::new);
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
