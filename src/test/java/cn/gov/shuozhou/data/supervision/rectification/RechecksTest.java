package cn.gov.shuozhou.data.supervision.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

@OnPostgres(Reason.SQL)
@MovableClockTest
@DisplayName("第三十三条：办结满三十日的二十件抽一件复查，防止虚假办结")
class RechecksTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 23);
    private static final int CASES = 400;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Rechecks rechecks;

    @Autowired
    private JdbcTemplate jdbc;

    private RectificationScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(RectificationScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        jdbc.update("delete from case_file where case_number like 'ZG-lot-%'");
        scene.end();
    }

    @Test
    @DisplayName("满三十日才抽；约百分之五；再抽一遍，抽中的还是这些")
    void oneInTwentyIsDrawn() {
        IntStream.range(0, CASES).forEach(this::closed);
        scene.moveTo(CLOSED.plusDays(30));
        rechecks.draw();
        assertThat(drawn()).isEmpty();

        scene.moveTo(CLOSED.plusDays(31));
        rechecks.draw();
        List<String> first = drawn();
        assertThat(first).hasSizeBetween(CASES / 40, CASES / 10);
        rechecks.draw();
        assertThat(drawn()).isEqualTo(first);
    }

    @Test
    @DisplayName("虚假办结的，另列一条线索待认定；结果只登记一次；涉及本部门的不能自己复查")
    void whatProvesFalseIsFoundAgain() {
        String number = scene.drawnByLot();
        assertThatThrownBy(() -> rechecks.enter(number, null, "逐项看过，三件申请都已答复", scene.person(RectificationScene.SIGNER)))
                .hasMessageContaining("请选择");
        rechecks.enter(number, RecheckResult.FALSE, "三件申请仍未答复，制度没有印发", scene.person(RectificationScene.SIGNER));
        assertThat(scene.violationStates()).containsExactly("CONFIRMED", "FOUND");
        assertThatThrownBy(() -> rechecks.enter(
                        number, RecheckResult.TRUE, "再逐项看过一遍，申请都已答复", scene.person(RectificationScene.DRAFTER)))
                .hasMessageContaining("已登记");
        assertThatThrownBy(() -> rechecks.enter(
                        "ZG-none", RecheckResult.TRUE, "再逐项看过一遍，申请都已答复", scene.person(RectificationScene.DRAFTER)))
                .hasMessageContaining("没有被抽中");
    }

    @Test
    @DisplayName("接续的案件沿用首件的期限：已满的不再给，听取申辩后直接上报；不与别的线索合并")
    void theTimeThatIsOverIsNotGivenAgain() {
        String first = scene.foundFalse();
        LocalDate due = scene.limit(first).dueOn();
        long finding = scene.confirmTheFound();
        assertThatThrownBy(() -> scene.open(RectificationScene.DRAFTER, 15, finding, scene.confirmed()))
                .hasMessageContaining("虚假办结的线索接续原来的案件");

        scene.at(due.plusDays(1));
        String second = scene.open(RectificationScene.DRAFTER, 15, finding);
        assertThat(scene.startWords(second)).isEqualTo("接续虚假办结的 %s，其整改期限已于 %s 届满，不再给期限".formatted(first, due));
        scene.defend(second);
        scene.issue(second);
        assertThat(scene.status(second)).isEqualTo(RectificationState.REPORTING);
        scene.report(second);
        assertThat(scene.body(second, DocumentKind.REPORT)).contains("整改虚假办结（接续虚假办结的 " + first);
        scene.order(second, Verdict.PASS);
        assertThat(scene.body(second, DocumentKind.ORDER)).contains("整改虚假办结、期限已满而仍有下列行为");
    }

    @Test
    @DisplayName("首件的期限还没有满的，接续的案件到同一日为止，通知书写明这一日")
    void whatIsLeftOfTheFirstTimeIsLeft() {
        String first = scene.foundFalse();
        LocalDate due = scene.limit(first).dueOn();
        String second = scene.open(RectificationScene.DRAFTER, 3, scene.confirmTheFound());
        assertThat(scene.startWords(second)).contains("沿用它的整改期限，至 " + due);

        scene.defend(second);
        scene.issue(second);
        assertThat(scene.body(second, DocumentKind.NOTICE)).contains("请你单位于 %s 前完成整改".formatted(due));
        scene.receive(second);
        assertThat(scene.limit(second).dueOn()).isEqualTo(due);
    }

    private void closed(int at) {
        String number = "ZG-lot-%03d".formatted(at);
        jdbc.update(
                "insert into rectification (case_number, department_code, opened_by, opened_at, demand, days, status, closed_at)"
                        + " values (?, 'civil-affairs', 'bureau.supervisor', ?, '补齐', 15, 'RECTIFIED', ?)",
                number,
                CLOSED.minusDays(9).atTime(9, 0),
                CLOSED.atTime(9, 0));
        jdbc.update(
                "insert into case_file (case_number, procedure_key, rule_set, subject, applicant_name, handling_department,"
                        + " received_at, state, phase, state_since, provisional, overdue) values (?, 'rectification',"
                        + " '朔数政办发〔2021〕2号', '整改', '市局', 'civil-affairs', ?, 'RECTIFIED', 'CLOSED', ?, false, false)",
                number,
                CLOSED.minusDays(9).atTime(9, 0),
                CLOSED.atTime(9, 0));
    }

    private List<String> drawn() {
        return jdbc.queryForList("select case_number from rectification_recheck order by case_number", String.class);
    }
}
