package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.delivery.GrantTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The read API: for departments' own systems, by token and by nothing else. Sessions do not count here, so that no page can
 * make a signed-in person's browser read data.
 */
@Configuration
class ReadApiSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain readApi(HttpSecurity http, GrantTokens tokens, TokenLimits limits) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/api/grants/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new TokenSignInFilter(tokens, limits), AuthorizationFilter.class)
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .logout(logout -> logout.disable())
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .build();
    }
}
