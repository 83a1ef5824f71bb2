package cn.gov.shuozhou.data.demo;

import cn.gov.shuozhou.data.opening.scan.OpenScanDecisions;
import cn.gov.shuozhou.data.organization.Organization;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 示例数据: decides that made-up people may be shown beside made-up addresses, where the scan before opening has found some. */
@Component
@Profile("demo")
@Order(DemoCatalogue.ORDER + 20)
class DemoOpenings implements ApplicationRunner {

    private static final String DECIDER = "bureau.supervisor";

    private final OpenScanDecisions decisions;
    private final Organization organization;

    DemoOpenings(OpenScanDecisions decisions, Organization organization) {
        this.decisions = decisions;
        this.organization = organization;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        organization.person(DECIDER).ifPresent(person -> decisions.allowMadeUp("示例数据：人员、单位和地址均为虚构，不涉及个人隐私。", person));
    }
}
