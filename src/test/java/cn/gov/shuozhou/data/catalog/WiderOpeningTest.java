package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.catalog.CatalogDraft.Content;
import cn.gov.shuozhou.data.masking.MaskingRule;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十二条、第二十三条：新版本扩大了哪些开放，是否只扩大开放")
class WiderOpeningTest {

    private static final String FREE = "无条件开放";
    private static final String ASKED = "依申请开放，须写明用途";

    private final Drafts live = new Drafts();

    @Test
    @DisplayName("什么都没有变，或者只改了别的：没有扩大开放")
    void nothingIsOpened() {
        assertThat(after(draft -> {})).isEqualTo(new WiderOpening(List.of(), true));
        assertThat(after(draft -> draft.summary = "另一种摘要").any()).isFalse();
        assertThat(after(draft -> draft.items = List.of(Drafts.item("姓名"))).any())
                .isFalse();
    }

    @Test
    @DisplayName("资源和信息项一起开放：只扩大开放")
    void openedOnly() {
        WiderOpening opening = after(draft -> draft.open("登记日期", FREE));

        assertThat(opening.places()).containsExactly("资源", "信息项“登记日期”");
        assertThat(opening.only()).isTrue();
        assertThat(opening.way()).contains("只扩大开放（资源、信息项“登记日期”）", "不必提前一个月通知");
    }

    @Test
    @DisplayName("资源没有开放的，信息项写着开放也不算扩大；依申请改为无条件，算扩大")
    void whatCounts() {
        assertThat(after(draft -> draft.items = List.of(Drafts.opened(Drafts.item("登记日期"), FREE)))
                        .any())
                .isFalse();

        live.open("登记日期", ASKED);
        assertThat(after(draft -> draft.open("登记日期", FREE)).places()).containsExactly("资源", "信息项“登记日期”");
        assertThat(after(draft -> draft.openCondition = "供科研机构研究使用").any()).isFalse();
    }

    @Test
    @DisplayName("同时改了别的、收窄了别的、新增了开放的信息项：不只是扩大开放")
    void notAlone() {
        assertThat(after(draft -> {
                    draft.open("登记日期", FREE);
                    draft.summary = "另一种摘要";
                }))
                .returns(true, WiderOpening::any)
                .returns(false, WiderOpening::only)
                .satisfies(opening -> assertThat(opening.way()).contains("又有其他变更", "请先只调整开放"));

        live.open("登记日期", FREE);
        assertThat(after(draft -> {
                    draft.items = new Drafts().items;
                    draft.open("姓名", FREE);
                }))
                .returns(List.of("信息项“姓名”"), WiderOpening::places)
                .returns(false, WiderOpening::only);
        assertThat(after(draft -> {
                            draft.open("登记日期", FREE);
                            draft.items = List.of(
                                    draft.items.get(0), draft.items.get(1), Drafts.opened(Drafts.item("登记机关"), FREE));
                        })
                        .only())
                .isFalse();
    }

    @Test
    @DisplayName("已开放的信息项脱敏放宽，或者换一种遮盖：公众看到的多了，是扩大开放；更严的是变更")
    void masking() {
        live.items = List.of(masked(MaskingRule.FULL));
        live.open("姓名", FREE);

        assertThat(after(draft -> draft.items = opened(MaskingRule.NAME)))
                .returns(List.of("信息项“姓名” · 脱敏规则"), WiderOpening::places)
                .returns(true, WiderOpening::only);
        assertThat(after(draft -> draft.items = opened(MaskingRule.FULL)).any()).isFalse();

        live.items = opened(MaskingRule.NAME);
        assertThat(after(draft -> draft.items = opened(MaskingRule.ADDRESS)).only())
                .isTrue();
        assertThat(after(draft -> draft.items = opened(MaskingRule.FULL)).any()).isFalse();
        assertThat(after(draft -> draft.items = List.of(masked(MaskingRule.FULL)))
                        .any())
                .isFalse();
    }

    @Test
    @DisplayName("写着开放而没有脱敏的个人信息其实没有开放：选了规则才开放，算扩大")
    void whatIsNotOpenInTruth() {
        live.items = opened(MaskingRule.NONE);
        live.open = true;
        live.openCondition = FREE;

        assertThat(after(draft -> draft.items = opened(MaskingRule.NAME)).places())
                .containsExactly("信息项“姓名”");
    }

    private static List<ItemDraft> opened(MaskingRule rule) {
        return List.of(Drafts.opened(masked(rule), FREE));
    }

    private static ItemDraft masked(MaskingRule rule) {
        return Drafts.item("姓名", SharingType.CONDITIONAL, Drafts.CONDITION, rule);
    }

    private WiderOpening after(Consumer<Drafts> change) {
        Drafts proposed = new Drafts();
        proposed.open = live.open;
        proposed.openCondition = live.openCondition;
        proposed.items = live.items;
        change.accept(proposed);
        return WiderOpening.between(new Content(live.build(), Census.NONE), new Content(proposed.build(), Census.NONE));
    }
}
