package cn.gov.shuozhou.data.sharing;

import cn.gov.shuozhou.data.casework.CaseType;
import cn.gov.shuozhou.data.organization.Organization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The kinds of cases that the procedure has; lists, figures and reports keep them apart. */
@Configuration(proxyBeanMethods = false)
class SharingCaseTypes {

    @Bean
    @Order(1)
    CaseType sharingCaseType(Organization organization) {
        return new SharingCaseType(ApplicationKind.SHARING, organization);
    }

    @Bean
    @Order(1)
    CaseType onwardCaseType(Organization organization) {
        return new SharingCaseType(ApplicationKind.ONWARD, organization);
    }
}
