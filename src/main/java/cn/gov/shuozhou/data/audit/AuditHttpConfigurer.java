package cn.gov.shuozhou.data.audit;

import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Puts a {@link RequestAuditFilter} into every chain of Spring Security, also into those that are added later: it is
 * named in {@code META-INF/spring.factories}, so that every security filter chain records its requests.
 */
class AuditHttpConfigurer extends AbstractHttpConfigurer<AuditHttpConfigurer, HttpSecurity> {

    @Override
    public void configure(HttpSecurity http) {
        http.getSharedObject(ApplicationContext.class)
                .getBeanProvider(RequestAudit.class)
                .ifAvailable(
                        audit -> http.addFilterAfter(new RequestAuditFilter(audit), SecurityContextHolderFilter.class));
    }
}
