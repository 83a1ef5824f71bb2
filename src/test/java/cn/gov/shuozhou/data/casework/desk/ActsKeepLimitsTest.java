package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MovableClockTest
@DisplayName("办理之外的操作都不改变期限：不停、不移，超期照样登记和督办（第十六条）")
class ActsKeepLimitsTest extends WithTakenTask {

    /** A new act fails here until it is done below. */
    @Autowired
    private List<DeskAct> acts;

    private final List<String> done = new ArrayList<>();

    @Test
    @DisplayName("每一种操作都做一遍：计时、停表、改期、定时器、超期登记一列不差；期限过后与没做过一样登记和转督办")
    void allActsTogether() throws Exception {
        List<String> limits = desk.limits();
        assertThat(limits).hasSizeGreaterThan(2);

        act(APPROVER, "copy", "civil-affairs.data-officer");
        act(APPROVER, "sign-before", COLLEAGUE);
        act(APPROVER, "unsign", COLLEAGUE);
        act(APPROVER, "sign-after", COLLEAGUE);
        assertThat(desk.sign(COLLEAGUE, "NO", "用途写得不够具体").getStatus()).isEqualTo(200);
        act(APPROVER, "transfer", COLLEAGUE);
        act(APPROVER, "recall", null);
        act(APPROVER, "delegation", COLLEAGUE);
        act(COLLEAGUE, "opinion", null);
        assertThat(desk.register(APPROVER, COLLEAGUE, "2026-11-23", "2026-11-27")
                        .getStatus())
                .isEqualTo(302);
        act(COLLEAGUE, "deputy", null);
        act(LEADER, "send-back", null);
        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(
                        acts.stream().map(DeskAct::path).toList());
        assertThat(desk.limits()).isEqualTo(limits);

        desk.letTheLimitPass();
        assertThat(desk.overdue()).hasSize(1).first().asString().contains("civil-affairs", "2026-11-30");
        assertThat(desk.facts().told(SUPERVISOR, desk.number())).isNotEmpty();
    }

    private void act(String person, String act, @Nullable String to) throws Exception {
        assertThat(desk.send(person, act, to, "按本周的安排办理").getStatus()).as(act).isEqualTo(200);
        done.add(act);
        assertThat(desk.clocks()).isNotEmpty();
    }
}
