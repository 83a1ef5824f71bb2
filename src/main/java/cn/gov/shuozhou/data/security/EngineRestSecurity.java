package cn.gov.shuozhou.data.security;

import cn.gov.shuozhou.data.engine.Identities;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.account.SignInThrottle;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The engine's REST interface: for technical accounts only, name and password with every request, no session. They read,
 * and only what {@link ProgramReads} lists; of that the engine's authorizations and tenants show each its own.
 */
@Configuration(proxyBeanMethods = false)
class EngineRestSecurity {

    private static final String ONLY_READING = "技术账号只能读取本部门的办件、待办、变量和它们的历史，这个地址或操作不在其中。可用的地址请向系统管理员询问。";

    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http,
            Identities identities,
            Organization organization,
            SignInThrottle throttle,
            AuthenticationEventPublisher events)
            throws Exception {
        JsonRefusal refusal = new JsonRefusal();
        // A manager of its own: the usual one would ask the people's sign-in next.
        ProviderManager manager = new ProviderManager(new TechnicalSignIn(identities, organization, throttle));
        manager.setAuthenticationEventPublisher(events);
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/engine-rest/**"))
                .authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers(ProgramReads.all())
                        .hasAuthority(TechnicalSignIn.AUTHORITY)
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(refusal)
                        .accessDeniedHandler((request, response, denied) ->
                                JsonRefusal.write(response, HttpServletResponse.SC_FORBIDDEN, ONLY_READING)))
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .addFilterAfter(new EngineIdentityFilter(identities), AuthorizationFilter.class)
                .build();
    }
}
