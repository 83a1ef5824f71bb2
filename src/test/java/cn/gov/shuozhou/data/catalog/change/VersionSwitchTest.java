package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The new version takes the place of the old one, once, or not at all; grants follow. */
@DisplayName("第十二条：换用新版本")
class VersionSwitchTest extends ChangeCases {

    @Autowired
    private Catalog catalog;

    @Autowired
    private VersionSwitch versionSwitch;

    @Test
    @DisplayName("第十二条：停用的资源到期退出目录，授权终止并告知")
    void aWithdrawnResourceLeavesTheCatalogue() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.API, "姓名");
        String number = scene.proposeWithdrawal(resource, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 姓名");
        scene.at(WED_2026_12_16);
        scene.confirm(number);

        scene.at(THU_2026_12_24.atStartOfDay());

        assertEnded(number, ChangeStatus.EFFECTIVE, "endEvent_effective");
        assertThat(catalog.resource(resource).status()).isEqualTo(ResourceStatus.RETIRED);
        assertThat(scene.grant(grant.number()).status(THU_2026_12_24)).isEqualTo(Grant.Status.REVOKED);
        assertThat(scene.grant(grant.number()).revokedReason()).contains(number);
        assertThat(scene.facts.told(USER)).contains("授权已终止");
    }

    @Test
    @DisplayName("新名称在通知期内被本部门另一项资源占用的，不换版，办件以未能生效办结，说明原因")
    void aNameTakenMeanwhileEndsTheChange() {
        long resource = scene.resource();
        String name = "婚姻登记更名信息（测试" + resource + "）";
        String number = scene.proposeName(resource, name, THU_2026_12_24);
        scene.approve(number, THU_2026_12_24);
        scene.at(WED_2026_12_16);
        scene.confirm(number);
        scene.take(name);

        scene.at(THU_2026_12_24);

        assertEnded(number, ChangeStatus.OBSOLETE, "endEvent_obsolete");
        assertThat(scene.incidents()).isZero();
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.facts.details(number, "变更未能生效")).containsExactly("名称“%s”已被本部门另一项信息资源使用。".formatted(name));
    }

    @Test
    @DisplayName("换版重试不会换两次；未到期或未确认的不换")
    void switchingTwiceChangesOnce() {
        long resource = scene.resource();
        String number = announced(resource);
        assertThatThrownBy(() -> versionSwitch.switchTo(number)).isInstanceOf(IllegalStateException.class);
        scene.at(WED_2026_12_16);
        scene.confirm(number);
        assertThatThrownBy(() -> versionSwitch.switchTo(number)).isInstanceOf(IllegalStateException.class);
        scene.at(THU_2026_12_24);

        assertThat(versionSwitch.switchTo(number)).isTrue();
        assertThat(scene.version(resource)).isEqualTo(2);
    }
}
