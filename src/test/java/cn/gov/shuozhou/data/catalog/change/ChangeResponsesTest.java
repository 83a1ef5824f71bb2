package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OTHER_USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What using departments say to a change, and what the bureau makes of it. */
@DisplayName("第十二条：使用部门的知悉和异议，市局的确认和重新确认")
class ChangeResponsesTest extends ChangeCases {

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    @DisplayName("各部门都已回应的，不等到期前五个工作日即可确认；知悉以后还可以改为异议")
    void theBureauConfirmsOnceAllHaveResponded() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);

        scene.acknowledge(number, USER);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isFalse();
        scene.object(number, OTHER_USER);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
        assertThat(scene.facts.told(SUPERVISOR)).contains("使用部门有异议");
        assertThat(scene.facts.told(OFFICER)).contains("使用部门有异议");

        scene.confirm(number);
        scene.object(number, USER);

        assertThat(scene.notices(number)).containsExactly("human-resources 有异议", "public-security 有异议 登记机关");
    }

    @Test
    @DisplayName("第十二条：确认后有异议、经重新确认的，仍在原定的日期生效")
    void aChangeConfirmedAnewTakesEffectOnItsDay() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.acknowledge(number, USER);
        scene.confirm(number);
        scene.object(number, USER);
        scene.confirm(number);

        assertThat(scene.facts.firesAt(number, "timer_effective")).isEqualTo(THU_2026_12_24.atStartOfDay());
        scene.at(THU_2026_12_24);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
        assertThat(scene.version(resource)).isEqualTo(2);
    }

    @Test
    @DisplayName("第十二条：过了原定日期仍未确认的，使用部门还可以异议，新来的照样通知，提供部门还可以撤回；日期不再写“拟于”")
    void anUnconfirmedChangeStaysOpenAfterItsDay() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(TUE_2026_12_29);

        scene.object(number, USER);
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        events.publishEvent(new ResourceTakenUp(resource));

        assertThat(scene.notices(number)).containsExactly("human-resources 有异议 登记机关", "public-security 未读 登记机关");
        assertThat(scene.facts.texts(OTHER_USER))
                .singleElement()
                .asString()
                .contains("原定 2026-12-24，待市政务信息管理局确认并另定日期后变更该资源", "请尽快知悉或者提出异议")
                .doesNotContain("拟于");

        scene.withdraw(number);
        assertEnded(number, ChangeStatus.WITHDRAWN, "endEvent_withdrawn");
        assertThat(scene.version(resource)).isEqualTo(1);
    }
}
