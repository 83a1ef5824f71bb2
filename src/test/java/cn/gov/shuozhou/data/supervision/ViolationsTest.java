package cn.gov.shuozhou.data.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.MisuseSuspended;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.sharing.SharingScene;
import cn.gov.shuozhou.data.supervision.Violations.Report;
import java.time.LocalDate;
import java.util.Collections;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@OnPostgres(Reason.SQL)
@MovableClockTest
@DisplayName("第三十三条：违规线索只发现一次，由别的部门认定，从不删除")
class ViolationsTest {

    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Violations violations;

    @Autowired
    private Overdues overdues;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    private SharingScene scene;
    private RegisteredViolations register;
    private Person bureau;

    @BeforeEach
    void begin() {
        scene = beans.createBean(SharingScene.class);
        scene.begin();
        register = beans.createBean(RegisteredViolations.class);
        bureau = scene.person("bureau.supervisor");
    }

    @AfterEach
    void end() {
        jdbc.update("delete from violation");
        scene.end();
    }

    @Test
    @DisplayName("第四项：超过答复期限的，由超期登记发现，一件一条；系统约定的期限不算")
    void overdueAnswersAreFoundOnce() {
        String number = scene.waiting();
        scene.at(TUE_2026_12_01);
        register.detect();
        register.detect();

        assertThat(register.all(bureau))
                .extracting(Violation::departmentCode, Violation::item, Violation::source, Violation::caseNumber)
                .containsExactly(tuple("civil-affairs", ViolationItem.NOT_ANSWERED, ViolationSource.OVERDUE, number));
        assertThat(register.latest(bureau).evidence()).contains(number, "2026-11-30 24:00", "第十六条");

        scene.at(TUE_2026_12_01.plusDays(14));
        assertThat(overdues.of(number)).hasSize(2);
        register.detect();
        assertThat(register.all(bureau)).hasSize(1);
    }

    @Test
    @DisplayName("超期登记撤销的，线索自动撤销；又成立的，重新待认定")
    void aVoidedRowClosesItsFinding() {
        String number = scene.waiting();
        scene.at(TUE_2026_12_01);
        register.detect();
        long id = register.latest(bureau).id();
        register.confirm(id, bureau);

        transaction.executeWithoutResult(
                status -> overdues.voidRow(clocks.of(number).get(0), "放假通知将最后一日推后"));

        assertThat(register.latest(bureau).state()).isEqualTo(ViolationState.VOID);
        assertThat(register.latest(bureau).reason()).contains("放假通知");
        refused(Kind.CONFLICT, () -> register.confirm(id, bureau));

        scene.at(TUE_2026_12_01.plusDays(1));
        transaction.executeWithoutResult(status -> overdues.record(number, "sharing-answer"));
        register.detect();
        assertThat(register.all(bureau)).extracting(Violation::state).containsExactly(ViolationState.FOUND);
    }

    @Test
    @DisplayName("第五项：市局以超范围使用暂停授权的，即时发现")
    void misuseIsFoundAtOnce() {
        transaction.executeWithoutResult(status -> events.publishEvent(new MisuseSuspended(
                "SQ-140600-20261123-0001",
                "human-resources",
                "用于营销短信",
                scene.today().atStartOfDay())));
        assertThat(register.latest(bureau).item()).isEqualTo(ViolationItem.MISUSED);
        assertThat(register.latest(bureau).departmentCode()).isEqualTo("human-resources");
    }

    @Test
    @DisplayName("认定只有一次；不予认定须说明理由；涉及本部门的不能自己认定")
    void eachIsJudgedOnceByOthers() {
        long id = entered("civil-affairs");
        refused(Kind.INVALID, () -> register.dismiss(id, "无", bureau));
        register.dismiss(id, "经核实当日系统停机，不是部门的责任", bureau);
        refused(Kind.CONFLICT, () -> register.confirm(id, bureau));
        assertThat(register.latest(bureau).state()).isEqualTo(ViolationState.DISMISSED);

        long own = entered("bureau");
        refused(Kind.FORBIDDEN, () -> register.confirm(own, bureau));
        refused(Kind.FORBIDDEN, () -> register.confirm(own, scene.person("civil-affairs.approver")));
        refused(Kind.NOT_FOUND, () -> register.confirm(-1, bureau));
        refused(Kind.INVALID, () -> violations.confirm(Collections.singleton(null), bureau));
        assertThat(register.latest(bureau).state()).isEqualTo(ViolationState.FOUND);
    }

    @Test
    @DisplayName("部门只看得到本部门的线索")
    void aDepartmentSeesItsOwn() {
        entered("civil-affairs");
        assertThat(register.all(scene.person("civil-affairs.approver"))).hasSize(1);
        assertThat(register.all(scene.person("health.approver"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nowhere, NOT_ANSWERED, 三件申请超过五个工作日没有答复, '', 请选择涉及的部门",
        "civil-affairs, SEVENTH, 三件申请超过五个工作日没有答复, '', 请选择违反第三十三条的哪一项",
        "civil-affairs, NOT_ANSWERED, '', '', 请写明事实",
        "civil-affairs, NOT_ANSWERED, ！！！！！！！！！！！！, '', 事实里没有文字",
        "civil-affairs, OTHER, 没有按要求报送年度使用情况说明, '', 第六项须写明",
    })
    @DisplayName("登记得不清楚的，逐项说明，什么也不留下")
    void whatIsUnclearIsRefused(String department, String item, String evidence, String provision, String sentence) {
        assertThatThrownBy(() -> violations.report(new Report(department, item, evidence, provision), bureau))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining(sentence);
        assertThat(register.all(bureau)).isEmpty();
    }

    private long entered(String department) {
        violations.report(new Report(department, "NOT_ANSWERED", "三件共享申请超过五个工作日没有答复", ""), bureau);
        return register.latest(bureau).id();
    }

    private static void refused(Kind kind, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RequestRejected.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }
}
