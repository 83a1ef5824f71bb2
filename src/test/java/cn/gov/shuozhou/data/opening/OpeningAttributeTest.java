package cn.gov.shuozhou.data.opening;

import static cn.gov.shuozhou.data.catalog.OpeningAttribute.NOT_OPEN;
import static cn.gov.shuozhou.data.catalog.OpeningAttribute.ON_APPLICATION;
import static cn.gov.shuozhou.data.catalog.OpeningAttribute.UNCONDITIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.OpeningAttribute;
import cn.gov.shuozhou.data.catalog.Sensitivity;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("第二十三条、第二十五条：开放属性由目录推出，从严")
class OpeningAttributeTest {

    @ParameterizedTest
    @CsvSource({
        "true, 无条件开放, true, 无条件开放, UNCONDITIONAL",
        "true, 无条件开放, true, 供科研机构研究使用。, ON_APPLICATION",
        "true, 供科研机构研究使用。, true, 无条件开放, ON_APPLICATION",
        "true, 无条件开放, true, , ON_APPLICATION",
        "true, , true, 无条件开放, ON_APPLICATION",
        "false, 无条件开放, true, 无条件开放, NOT_OPEN",
        "true, 无条件开放, false, 无条件开放, NOT_OPEN"
    })
    @DisplayName("资源和信息项各写各的，取严的；没有写明无条件的，最多依申请开放")
    void stricterWins(
            boolean open, String condition, boolean itemOpen, String itemCondition, OpeningAttribute expected) {
        var item = new OpenSamples().item(itemOpen, itemCondition);

        assertThat(OpeningAttribute.of(item, new OpenSamples().resource(open, condition)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSONAL, NONE, NOT_OPEN",
        "SENSITIVE_PERSONAL, NONE, NOT_OPEN",
        "TRADE_SECRET, NONE, NOT_OPEN",
        "PERSONAL, NAME, UNCONDITIONAL",
        "INTERNAL, NONE, UNCONDITIONAL",
        "PUBLIC, NONE, UNCONDITIONAL"
    })
    @DisplayName("第二十三条：个人信息和商业秘密没有脱敏规则的，不开放")
    void nothingHarmfulUnmasked(Sensitivity sensitivity, MaskingRule masking, OpeningAttribute expected) {
        var samples = new OpenSamples();
        samples.sensitivity = sensitivity;
        samples.masking = masking;

        assertThat(OpeningAttribute.of(samples.item(true, "无条件开放"), samples.resource(true, "无条件开放")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("第二十三条：不予共享的不开放，即使写着开放")
    void whatIsNotSharedIsNotOpen() {
        var samples = new OpenSamples();
        samples.sharing = SharingType.NOT_SHARED;

        assertThat(OpeningAttribute.of(samples.item(true, "无条件开放"), samples.resource(true, "无条件开放")))
                .isEqualTo(NOT_OPEN);
    }

    @Test
    @DisplayName("资源的开放属性是其中最开放的信息项的；全部不开放的，公众看不到")
    void ofResource() {
        var samples = new OpenSamples();
        var resource = samples.resource(true, "无条件开放");
        var free = samples.item(true, "无条件开放");
        var asked = samples.item(true, "供科研机构研究使用。");
        var shut = samples.item(false, null);

        assertThat(OpenResource.of(resource, List.of(shut, asked, free))).hasValueSatisfying(open -> {
            assertThat(open.attribute()).isEqualTo(UNCONDITIONAL);
            assertThat(open.items()).extracting(OpenItem::attribute).containsExactly(ON_APPLICATION, UNCONDITIONAL);
        });
        assertThat(OpenResource.of(resource, List.of(asked)))
                .hasValueSatisfying(open -> assertThat(open.attribute()).isEqualTo(ON_APPLICATION));
        assertThat(OpenResource.of(resource, List.of(shut))).isEmpty();
    }

    @Test
    @DisplayName("第二十三条：个人信息按登记的规则脱敏，一般信息不脱敏")
    void maskedWhereItHarms() {
        var samples = new OpenSamples();
        samples.masking = MaskingRule.NAME;
        samples.sensitivity = Sensitivity.PERSONAL;
        var resource = samples.resource(true, "无条件开放");

        assertThat(OpenItem.of(samples.item(true, "无条件开放"), resource).masking()).isEqualTo(MaskingRule.NAME);
        samples.sensitivity = Sensitivity.PUBLIC;
        assertThat(OpenItem.of(samples.item(true, "无条件开放"), resource).masking()).isEqualTo(MaskingRule.NONE);
    }
}
