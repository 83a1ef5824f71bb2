package cn.gov.shuozhou.data.security;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/**
 * The open portal: nobody is signed in here, whoever the browser is elsewhere. No session is made or looked up, so that there
 * is nothing that another site could misuse; what pages may be kept for is said by their controllers.
 */
@Configuration(proxyBeanMethods = false)
class OpenPortalSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain openPortal(HttpSecurity http, PathRuleAuthorization doorkeeper) throws Exception {
        var places = PathPatternRequestMatcher.withDefaults();
        return http.securityMatcher(new OrRequestMatcher(places.matcher("/open"), places.matcher("/open/**")))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(doorkeeper))
                .exceptionHandling(errors -> errors.accessDeniedHandler(new PathDeniedHandler())
                        .authenticationEntryPoint((request, response, strange) -> response.sendError(404)))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(SecurityConfiguration.CONTENT_POLICY))
                        .cacheControl(cache -> cache.disable())
                        .frameOptions(frame -> frame.deny())
                        .referrerPolicy(withDefaults()))
                .build();
    }
}
