package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.delivery.GrantTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The read API: for departments' own systems, by token and by nothing else. Sessions do not count here, so that no page can
 * make a signed-in person's browser read data.
 */
@Configuration(proxyBeanMethods = false)
class ReadApiSecurity {

    private static final RequestMatcher GRANTED_DATA =
            PathPatternRequestMatcher.withDefaults().matcher("/api/grants/**");

    /** 免提交 is read in a session too: there are no data in it. */
    private static final RequestMatcher SERVICES_BY_TOKEN = new AndRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher("/api/services/**"),
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null);

    @Bean
    @Order(0)
    SecurityFilterChain readApi(HttpSecurity http, GrantTokens tokens, TokenLimits limits) throws Exception {
        return http.securityMatcher(new OrRequestMatcher(GRANTED_DATA, SERVICES_BY_TOKEN))
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
