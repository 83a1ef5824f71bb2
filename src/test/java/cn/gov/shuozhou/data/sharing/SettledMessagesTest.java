package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.notification.InboxFilter;
import cn.gov.shuozhou.data.notification.ReceivedMessage;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("第十六条：事项了结，要求办理它的消息由系统了结")
class SettledMessagesTest extends SharingCases {

    @Autowired
    private Inbox inbox;

    @Test
    @DisplayName("答复之后：待答复、期限将至、催办对每一位审批人都已了结")
    void theAnswerSettlesWhatAskedForIt() {
        String number = scene.waiting();
        requester.urge(number, person(REQUESTER));
        scene.at(LocalDate.of(2026, 11, 27).atStartOfDay());
        assertThat(unread(APPROVER)).containsExactly("答复期限将至", "使用部门催办", "待答复共享申请");
        assertThat(unread("civil-affairs.approver2")).hasSize(3);

        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();

        assertThat(unread(APPROVER)).isEmpty();
        assertThat(unread("civil-affairs.approver2")).isEmpty();
        assertThat(unread(REQUESTER)).containsExactly("已同意共享");
    }

    @Test
    @DisplayName("等待补正期间提供部门没有要办的；补正之后重新要求答复，使用部门的已了结")
    void aPauseSettlesToo() {
        String number = scene.waiting();
        scene.answer(number, SharingScene.giveBack());
        assertThat(unread(APPROVER)).isEmpty();
        assertThat(unread(REQUESTER)).containsExactly("请补正共享申请");

        requester.supplement(number, person(REQUESTER), "核验对象为市本级退休人员", List.of());

        assertThat(unread(REQUESTER)).isEmpty();
        assertThat(unread(APPROVER)).containsExactly("补正材料已收到");
    }

    @Test
    @DisplayName("接受答复、协调结束、撤回，同样了结；只告知、不要求办理的仍然未读")
    void otherEndsSettleLikewise() {
        String refused = refused();
        requester.acceptRefusal(refused, person(REQUESTER));
        assertThat(unread(REQUESTER)).containsExactly("办件已办结");

        String withdrawn = scene.waiting();
        requester.withdraw(withdrawn, person(REQUESTER), "已从其他渠道取得");
        assertThat(unread(APPROVER)).containsExactly("使用部门已撤回申请");
        assertThat(unread(SUPERVISOR)).isEmpty();
    }

    /** The subjects without the resource, the newest first. */
    private List<String> unread(String person) {
        return inbox.whole(person, new InboxFilter(InboxFilter.State.UNREAD, null)).rows().stream()
                .map(ReceivedMessage::subject)
                .map(subject -> subject.split("：")[0])
                .toList();
    }
}
