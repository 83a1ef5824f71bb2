package cn.gov.shuozhou.data.catalog.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.Drafts;
import cn.gov.shuozhou.data.catalog.ItemDraft;
import cn.gov.shuozhou.data.catalog.SharingClaims.Confirmed;
import cn.gov.shuozhou.data.catalog.SharingType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("第十二条、第十六条：变更中新的不予共享依据和共享条件，由市局审核时明确确认")
class ChangedBasisTest extends ChangeCases {

    @Test
    @DisplayName("改为不予共享的：没有确认依据的不能通过；没有改的共享条件不再问")
    void anewBasisIsConfirmed() {
        String number = proposed(Drafts.item("登记机关", SharingType.NOT_SHARED, Drafts.BASIS));

        assertThatThrownBy(() -> review(number, null)).hasMessageContaining("请逐条核对依据");
        assertThatThrownBy(() -> review(number, new Confirmed(false, true))).hasMessageContaining("请逐条核对依据");
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.REVIEWING);
        review(number, new Confirmed(true, false));

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
        assertThat(scene.decisions(number))
                .extracting(ChangeDecision::confirmed)
                .containsExactly("已确认不予共享的依据 1 项");
    }

    @Test
    @DisplayName("改了共享条件的：没有确认条件具体的不能通过")
    void aChangedConditionIsConfirmed() {
        String number = proposed(Drafts.item("登记机关", SharingType.CONDITIONAL, "内部掌握，看心情"));

        assertThatThrownBy(() -> review(number, null)).hasMessageContaining("请逐条核对共享条件");
        review(number, new Confirmed(false, true));

        assertThat(scene.decisions(number))
                .extracting(ChangeDecision::confirmed)
                .containsExactly("已确认共享条件具体 1 项");
    }

    @Test
    @DisplayName("依据和条件都没有改的，什么也不须确认")
    void nothingIsAskedInVain() {
        String number = scene.propose(scene.resource(), THU_2026_12_24);

        review(number, null);

        assertThat(scene.decisions(number))
                .extracting(ChangeDecision::confirmed)
                .containsExactly("");
    }

    private String proposed(ItemDraft third) {
        long resource = scene.resource();
        Drafts draft = Drafts.ofDepartment(
                scene.live(resource).code(), scene.live(resource).name());
        draft.items = List.of(Drafts.item("姓名"), Drafts.item("登记日期"), third);
        return scene.propose(resource, draft.build(), THU_2026_12_24);
    }

    private void review(String number, @Nullable Confirmed confirmed) {
        scene.review(number, new ReviewForm(Verdict.PASS, THU_2026_12_24.toString(), "", null, confirmed));
    }
}
