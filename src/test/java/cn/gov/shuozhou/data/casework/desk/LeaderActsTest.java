package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.process.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MovableClockTest
@DisplayName("分管领导：下属签收、交出的待办可以收回、退回本部门，此外什么也不办（第十六条）")
class LeaderActsTest extends WithTakenTask {

    @Test
    @DisplayName("退回本部门：无人签收，原办理人收到消息，写入办理过程")
    void theTaskGoesBackToTheDepartment() throws Exception {
        assertThat(Refused.text(desk.send(LEADER, "send-back", null, null))).contains("已退回部门待办");

        assertThat(desk.task().getAssignee()).isNull();
        assertThat(desk.facts().told(APPROVER, desk.number())).containsOnlyOnce("您签收的待办已退回部门");
        assertThat(desk.facts().details(desk.number(), "退回本部门")).containsExactly("“答复申请”原由周建国签收，退回部门待办");
        desk.refuse(LEADER, "send-back", null, null, 409, "该待办现在无人签收，您不能退回本部门");
    }

    @Test
    @DisplayName("收回下属交出的：回到交出的人")
    void whatWasHandedOnComesBack() throws Exception {
        desk.refuse(LEADER, "recall", null, null, 409, "该待办现由周建国签收，您不能收回");
        desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理");

        assertThat(Refused.text(desk.send(LEADER, "recall", null, null))).contains("已收回，仍由周建国办理");
        assertThat(desk.task().getAssignee()).isEqualTo(APPROVER);
    }

    @Test
    @DisplayName("办件页面写明现在由谁办理，领导有按钮；申请方看不到")
    void thePageOfTheCaseSaysWhoHasIt() throws Exception {
        String holders = "/cases/" + desk.number() + "/holders";

        assertThat(desk.page(LEADER, holders, 200))
                .contains("答复申请", "周建国", "退回本部门")
                .doesNotContain("收回");
        assertThat(desk.page(APPROVER, holders, 200)).contains("周建国").doesNotContain("<button");
        assertThat(desk.page(REQUESTER, holders, 200)).doesNotContain("周建国");
        assertThat(desk.page("public-security.department-leader", holders, 404)).contains("没有编号为");
    }

    @Test
    @DisplayName("其他部门的领导：与不存在的待办一样；本部门的领导不能答复、签收、转办")
    void nothingElse() throws Exception {
        desk.refuse("public-security.department-leader", "send-back", null, null, 409, "该待办已办结或不存在");
        for (String act : new String[] {"claim", "transfer", "delegation", "opinion", "put-back", "sharing/answer"}) {
            desk.refuse(LEADER, act, COLLEAGUE, "出差", 403);
        }
        desk.refuse(APPROVER, "send-back", null, null, 403);
    }
}
