package cn.gov.shuozhou.data.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.ResourceDraft;
import cn.gov.shuozhou.data.catalog.SharingType;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("示例目录")
class DemoResourcesTest {

    private final List<ResourceDraft> drafts =
            DemoResources.all().stream().map(DemoResource::draft).toList();

    @Test
    @DisplayName("至少 48 项资源，来自至少 18 个部门，各标为示例")
    void isOfSomeSize() {
        assertThat(drafts).hasSizeGreaterThanOrEqualTo(48).allMatch(ResourceDraft::demo);
        assertThat(drafts.stream().map(ResourceDraft::providerCode).distinct()).hasSizeGreaterThanOrEqualTo(18);
        assertThat(drafts).allSatisfy(draft -> assertThat(draft.items()).hasSizeBetween(6, 15));
    }

    @Test
    @DisplayName("三种共享类型的比例合乎常情：约 35% 无条件、55% 有条件、10% 不予共享")
    void isBalanced() {
        var share = drafts.stream().collect(Collectors.groupingBy(ResourceDraft::sharingType, Collectors.counting()));
        int all = drafts.size();
        assertThat(100 * share.get(SharingType.UNCONDITIONAL) / all).isBetween(30L, 42L);
        assertThat(100 * share.get(SharingType.CONDITIONAL) / all).isBetween(48L, 60L);
        assertThat(100 * share.get(SharingType.NOT_SHARED) / all).isBetween(7L, 13L);
    }

    @Test
    @DisplayName("第十六条：每项不予共享都引用法律、法规，第十八条：至少两项可全部脱敏提供")
    void notSharedCitesItsLaw() {
        List<ResourceDraft> notShared = drafts.stream()
                .filter(draft -> draft.sharingType() == SharingType.NOT_SHARED)
                .toList();
        assertThat(notShared)
                .allSatisfy(draft -> assertThat(draft.sharingCondition()).containsPattern("《(中华人民共和国)?.+(法|法典|条例)》"));
        assertThat(notShared.stream()
                        .filter(draft ->
                                draft.items().stream().map(ItemDraft::masking).noneMatch(MaskingRule.NONE::equals)))
                .hasSizeGreaterThanOrEqualTo(2);
    }
}
