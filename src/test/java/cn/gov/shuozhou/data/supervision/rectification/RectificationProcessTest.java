package cn.gov.shuozhou.data.supervision.rectification;

import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.APPROVER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.DRAFTER;
import static cn.gov.shuozhou.data.supervision.rectification.RectificationScene.LEADER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.supervision.rectification.LadderRecords.LadderRecord;
import cn.gov.shuozhou.data.supervision.rectification.SupervisorActs.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Each way through {@code processes/rectification.bpmn}. */
@MovableClockTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("整改流程")
@OnPostgres(Reason.PROCESSES)
class RectificationProcessTest {

    private static final LocalDate THU_2026_11_26 = LocalDate.of(2026, 11, 26);
    private static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);

    /** 15 working days after Monday, 23 November 2026. */
    private static final LocalDate MON_2026_12_14 = LocalDate.of(2026, 12, 14);

    /** Flow nodes that the cases of these tests have passed. */
    private static final Set<String> VISITED = new TreeSet<>();

    @Autowired
    private AutowireCapableBeanFactory beans;

    private RectificationScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(RectificationScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        VISITED.addAll(scene.passed());
        scene.end();
    }

    @Test
    @DisplayName("第三十三条：先听取申辩，再通知整改；签收之日起计时，核验通过办结")
    void aDepartmentPutsThingsRight() {
        String number = scene.opened();
        assertThat(number).startsWith("ZG-140600-20261123-");
        assertThat(scene.facts.clocks(number)).containsExactly("rectification-defence 2026-11-26 RUNNING");
        assertThat(scene.facts.told(APPROVER)).containsExactly("拟通知整改，请陈述申辩");

        scene.defend(number);
        assertThat(scene.status(number)).isEqualTo(RectificationState.ISSUING);
        scene.issue(number);
        assertThat(scene.documents(number)).containsExactly("朔政数整〔2026〕1号 待签收", "朔政数复〔2026〕1号 无须签收");
        assertThat(scene.status(number)).isEqualTo(RectificationState.SERVING);
        scene.receive(number);

        assertThat(scene.facts.clocks(number)).last().isEqualTo("rectification 2026-12-14 RUNNING");
        assertThat(scene.facts.firesAt(number, "timer_rectificationOverdue"))
                .isEqualTo(MON_2026_12_14.plusDays(1).atStartOfDay());
        scene.handIn(number);
        assertThat(scene.facts.clocks(number))
                .endsWith("rectification 2026-12-14 PAUSED", "rectification-verification 2026-11-30 RUNNING");
        scene.verify(number, Verdict.PASS);

        scene.assertEnded(number, "endEvent_rectified");
        assertThat(scene.status(number)).isEqualTo(RectificationState.RECTIFIED);
        assertThat(scene.facts.overdue(number)).isEmpty();
        assertThat(scene.facts.acts(number))
                .containsExactly("整改立案", "陈述申辩", "签发整改通知", "送达文书", "签收文书", "提交整改情况", "核验整改");
        assertThat(scene.facts.told(APPROVER)).last().isEqualTo("整改已完成");
        assertThat(scene.facts.told(DRAFTER)).contains("待签发整改通知", "待核验整改", "整改已完成");
    }

    @Test
    @DisplayName("第三十三条：只有市局和领导小组作决定，部门一言不发：视为没有意见、视为送达，一级一级到通报批评和处分建议")
    void silenceLeadsToPublicCriticism() {
        String number = scene.opened();
        scene.at(lastSecond(THU_2026_11_26));
        assertThat(scene.status(number)).isEqualTo(RectificationState.HEARING);
        scene.at(FRI_2026_11_27.atStartOfDay());
        assertThat(scene.status(number)).isEqualTo(RectificationState.ISSUING);
        scene.issue(number);

        scene.at(LocalDate.of(2026, 12, 1).atStartOfDay());
        assertThat(scene.facts.told(APPROVER)).last().isEqualTo("签收文书期限将至");
        scene.at(LocalDate.of(2026, 12, 3).atStartOfDay());
        assertThat(scene.documents(number)).containsExactly("朔政数整〔2026〕1号 逾期未签收，2026-12-02 视为送达");
        assertThat(scene.facts.clocks(number)).last().isEqualTo("rectification 2026-12-23 RUNNING");

        scene.at(LocalDate.of(2026, 12, 21).atStartOfDay());
        assertThat(scene.facts.told(APPROVER)).last().isEqualTo("整改期限将至");
        scene.at(LocalDate.of(2026, 12, 24).atStartOfDay());
        assertThat(scene.status(number)).isEqualTo(RectificationState.REPORTING);
        assertThat(scene.facts.overdue(number))
                .extracting(Overdue::limitKey, Overdue::lateDepartment)
                .containsExactly(tuple("rectification", "civil-affairs"));

        scene.report(number);
        assertThat(scene.facts.told(LEADER)).contains("待决定责令限期改正");
        scene.order(number, Verdict.PASS);
        scene.at(LocalDate.of(2027, 1, 4));
        assertThat(scene.documents(number))
                .containsExactly(
                        "朔政数整〔2026〕1号 逾期未签收，2026-12-02 视为送达",
                        "朔政数报〔2026〕1号 无须签收",
                        "朔数组责〔2026〕1号 逾期未签收，2026-12-29 视为送达");
        scene.at(LocalDate.of(2027, 2, 1));
        assertThat(scene.status(number)).isEqualTo(RectificationState.CRITICIZING);
        scene.criticize(number, Verdict.PASS, "建议对分管负责人给予警告处分");

        scene.assertEnded(
                number, "endEvent_receiptWarned", "endEvent_rectificationWarned", "endEvent_sanctionRecommended");
        assertThat(scene.status(number)).isEqualTo(RectificationState.SANCTION_RECOMMENDED);
        assertThat(scene.documents(number)).endsWith("朔数组通〔2027〕1号 无须签收", "朔数组函〔2027〕1号 无须签收");
        assertThat(scene.facts.overdue(number))
                .hasSize(2)
                .allMatch(row -> row.limitKey().equals("rectification"));
        scene.enterResult(number, "市监察委员会已给予警告处分");
        assertThat(scene.facts.acts(number)).last().isEqualTo("处分建议的处理结果");
    }

    @Test
    @DisplayName("申辩成立的不予整改：线索改为不予认定，没有文书")
    void aDefenceCanHold() {
        String number = scene.opened();
        scene.defend(number);
        scene.issue(number, new Decision(Verdict.RETURN, null, null, "供电公司证明属实", null), RectificationScene.SIGNER);

        scene.assertEnded(number, "endEvent_dismissed");
        assertThat(scene.status(number)).isEqualTo(RectificationState.DISMISSED);
        assertThat(scene.documents(number)).containsExactly("朔政数复〔2026〕1号 无须签收");
        assertThat(scene.violationStates()).containsExactly("DISMISSED");
    }

    @Test
    @DisplayName("核验不通过的退回，剩余的期限继续计算；核验的时间不计入部门的期限")
    void whatIsMissingIsToBeAdded() {
        String number = scene.served();
        scene.at(LocalDate.of(2026, 12, 7));
        scene.handIn(number);
        scene.at(LocalDate.of(2026, 12, 10));
        scene.verify(number, Verdict.RETURN);

        assertThat(scene.status(number)).isEqualTo(RectificationState.RECTIFYING);
        assertThat(scene.facts.clocks(number)).contains("rectification 2026-12-18 RUNNING");
        scene.handIn(number);
        scene.verify(number, Verdict.PASS);
        scene.assertEnded(number, "endEvent_rectified");
    }

    @Test
    @DisplayName("申请延期：同意的，最后一日顺延，原日期和同意人留在时限说明中；每份文书一次")
    void moreTimeIsGivenOnce() {
        String number = scene.served();
        scene.askExtension(number, 5);
        assertThat(scene.facts.told(DRAFTER)).contains("待决定延期");
        assertThat(scene.facts.clocks(number)).last().isEqualTo("rectification 2026-12-14 RUNNING");
        scene.decideExtension(number, Verdict.PASS);

        assertThat(scene.facts.clocks(number)).last().isEqualTo("rectification 2026-12-21 RUNNING");
        assertThat(scene.facts.firesAt(number, "timer_rectificationOverdue"))
                .isEqualTo(LocalDate.of(2026, 12, 22).atStartOfDay());
        assertThat(scene.lastRevision(number))
                .isEqualTo("2026-12-14 -> 2026-12-21 延期 5 个工作日：朔州市政务信息管理局 "
                        + scene.person(RectificationScene.SIGNER).name() + "同意");
        assertThat(scene.facts.told(APPROVER)).last().isEqualTo("延期申请已同意");
        assertThatThrownBy(() -> scene.askExtension(number, 5)).hasMessageContaining("已经延长过一次");
        scene.at(LocalDate.of(2026, 12, 16));
        assertThat(scene.status(number)).isEqualTo(RectificationState.RECTIFYING);
        scene.at(LocalDate.of(2026, 12, 22));
        assertThat(scene.status(number)).isEqualTo(RectificationState.REPORTING);
    }

    @Test
    @DisplayName("报表的工作表“整改”：截至时刻到达哪一级，各级文书的文号、签收和延期；以后的不算")
    void reportsTellHowFarItCame() {
        String number = scene.served();
        scene.askExtension(number, 5);
        scene.decideExtension(number, Verdict.PASS);
        LadderRecord now = scene.ladder(number, scene.today().plusDays(1).atStartOfDay());
        assertThat(now.rung()).isEqualTo("通知整改");
        assertThat(now.issued())
                .extracting(LadderRecords.Issued::number, LadderRecords.Issued::received)
                .containsExactly(tuple("朔政数整〔2026〕1号", "2026-11-23 签收"));
        assertThat(now.extension()).contains("同意延期", "2026-12-21");
        LadderRecord before = scene.ladder(number, scene.today().atStartOfDay().minusSeconds(1));
        assertThat(before.rung()).isEqualTo("听取申辩");
        assertThat(before.issued()).isEmpty();
        assertThat(before.extension()).isEmpty();
    }

    @Test
    @DisplayName("不予延期的期限不变；没有决定而期限届满的，按原期限处理")
    void moreTimeMayBeRefused() {
        String refused = scene.served();
        scene.askExtension(refused, 10);
        scene.decideExtension(refused, Verdict.RETURN);
        assertThat(scene.facts.clocks(refused)).last().isEqualTo("rectification 2026-12-14 RUNNING");
        scene.askExtension(refused, 3);
        assertThatThrownBy(() -> scene.askExtension(refused, 3)).hasMessageContaining("正等待决定");
        scene.at(MON_2026_12_14.plusDays(1));
        assertThat(scene.status(refused)).isEqualTo(RectificationState.REPORTING);
        assertThat(scene.facts.acts(refused)).contains("延期未获同意");
        assertThatThrownBy(() -> scene.decideExtension(refused, Verdict.PASS)).hasMessageContaining("不能决定延期");
    }

    @Test
    @DisplayName("涉及市局的：由领导小组其他部门的人员认定、立案、签发、核验，市局的人不能办；文书以领导小组名义")
    void theBureauIsJudgedByOthers() {
        String number = scene.openedAgainstTheBureau();
        scene.defend(number, RectificationScene.OFFICER);
        assertThat(scene.facts.told(RectificationScene.OTHER_OUTSIDER)).contains("待签发整改通知");
        assertThat(scene.facts.told(DRAFTER)).isEmpty();
        assertThatThrownBy(() -> scene.issue(number, RectificationScene.SIGNER)).hasMessageContaining("您所在的部门");
        assertThatThrownBy(() -> scene.issue(number, LEADER)).hasMessageContaining("您所在的部门");
        assertThatThrownBy(() -> scene.issue(number, RectificationScene.OUTSIDER))
                .hasMessageContaining("由您拟稿");
        scene.issue(number, RectificationScene.OTHER_OUTSIDER);
        assertThat(scene.documents(number)).containsExactly("朔数组整〔2026〕1号 待签收", "朔数组复〔2026〕1号 无须签收");
        scene.receive(number, RectificationScene.OFFICER);
        scene.handIn(number, RectificationScene.OFFICER);
        scene.verify(number, Verdict.PASS, scene.factIds(number), RectificationScene.OTHER_OUTSIDER);
        assertThat(scene.status(number)).isEqualTo(RectificationState.RECTIFIED);

        String other = scene.heard();
        assertThatThrownBy(() -> scene.issue(other, RectificationScene.OUTSIDER))
                .hasMessageContaining("由市政务信息管理局工作人员办理");
    }

    @Test
    @DisplayName("逐项核验：有一项没有核实的不能通过；退回的，上报时只列仍未整改的")
    void eachFindingIsVerified() {
        String number = scene.openedForTwo();
        scene.issue(number);
        scene.receive(number);
        scene.handIn(number);
        List<Long> facts = scene.factIds(number).stream().sorted().toList();
        assertThatThrownBy(() -> scene.verify(number, Verdict.PASS, Set.of(facts.get(0))))
                .hasMessageContaining("还有 1 项没有核实");
        scene.verify(number, Verdict.RETURN, Set.of(facts.get(0)));
        scene.at(LocalDate.of(2026, 12, 20));
        scene.report(number);
        assertThat(scene.body(number, DocumentKind.NOTICE)).contains("1. （四）", "2. （四）");
        assertThat(scene.body(number, DocumentKind.REPORT)).contains("1. （四）").doesNotContain("2. （四）");
    }

    @Test
    @DisplayName("最后一日提交的，核验到几时都算按期；退回而没有剩余日子的，次日逾期")
    void theDayOfHandingInCounts() {
        String number = scene.served();
        scene.at(lastSecond(MON_2026_12_14));
        scene.handIn(number);
        scene.at(LocalDate.of(2026, 12, 17));
        assertThat(scene.facts.overdue(number)).isEmpty();
        scene.verify(number, Verdict.PASS);
        assertThat(scene.facts.overdue(number)).isEmpty();
        assertThat(scene.facts.clocks(number)).anyMatch(clock -> clock.matches("rectification \\S+ IN_TIME"));
    }

    @Test
    @DisplayName("一个部门一卷：未完成的案件一并上报、一并决定，决定用于每个案件；上报以后的列入下一卷")
    void casesOfADepartmentGoTogether() {
        List<String> first = scene.twoLate();
        scene.report(first.get(1));
        String later = scene.issued();
        assertThat(first).allSatisfy(number -> {
            assertThat(scene.status(number)).isEqualTo(RectificationState.DECIDING);
            assertThat(scene.documents(number)).contains("朔政数报〔2027〕1号 无须签收");
        });
        assertThat(scene.body(first.get(1), DocumentKind.REPORT)).contains("1. （四）", "2. （四）");
        assertThat(scene.status(later)).isEqualTo(RectificationState.REPORTING);
        assertThat(scene.dossiers()).containsExactly("待上报 1", "待决定 2");

        scene.order(first.get(0), Verdict.PASS);
        assertThat(first).allSatisfy(number -> {
            assertThat(scene.status(number)).isEqualTo(RectificationState.SERVING);
            assertThat(scene.waitsFor(number, RectificationProcess.TASK_ORDER)).isFalse();
        });
        assertThat(scene.status(later)).isEqualTo(RectificationState.REPORTING);
        assertThat(scene.dossiers()).containsExactly("待上报 1", "已决定 2");

        scene.report(later);
        scene.order(later, Verdict.RETURN);
        assertThat(scene.status(later)).isEqualTo(RectificationState.NOT_ORDERED);
    }

    @Test
    @DisplayName("十二个月内就同一项第三次：写明规则，申辩以后直接上报领导小组，不再通知整改")
    void theThirdTimeGoesToTheLeadingGroup() {
        scene.served();
        scene.served();
        String third = scene.opened();
        assertThat(scene.startWords(third)).contains("十二个月内第三次及以上，直接上报领导小组（系统约定）");
        scene.defend(third);
        scene.issue(third);
        assertThat(scene.status(third)).isEqualTo(RectificationState.REPORTING);
        assertThat(scene.documents(third)).containsExactly("朔政数复〔2026〕3号 无须签收");
        scene.report(third);
        assertThat(scene.body(third, DocumentKind.REPORT)).contains("一年内一再有同一项行为");
        scene.order(third, Verdict.PASS);
        scene.receive(third);
        scene.handIn(third);
        scene.verify(third, Verdict.PASS);
        assertThat(scene.status(third)).isEqualTo(RectificationState.RECTIFIED);
    }

    @Test
    @DisplayName("十二个月以前的、不予整改的不计入")
    void whatIsLongAgoDoesNotCount() {
        scene.revoke(scene.opened());
        scene.served();
        assertThat(scene.startWords(scene.opened())).contains("第二次");
        scene.at(scene.today().plusMonths(12).plusDays(1));
        assertThat(scene.startWords(scene.opened())).contains("十二个月内没有同一项的案件");
    }

    @Test
    @DisplayName("领导小组不予责令、不予通报的，办结并写明理由")
    void theLeadingGroupMayLetItBe() {
        String notOrdered = scene.reported();
        scene.order(notOrdered, Verdict.RETURN);
        scene.assertEnded(notOrdered, "endEvent_notOrdered", "endEvent_rectificationWarned");

        String notCriticized = scene.ordered();
        scene.criticize(notCriticized, Verdict.RETURN, null);
        assertThat(scene.status(notCriticized)).isEqualTo(RectificationState.NOT_CRITICIZED);
    }

    @Test
    @DisplayName("通报只能以公布更正收回：一人拟稿、另一人签发，原通报留存并注明；撤销的案件，文书作废并留有原因")
    void aCriticismIsTakenBackByACorrection() {
        String number = scene.sanctioned();
        scene.draftCorrection(number);
        assertThat(scene.told(number, LEADER)).contains("不属逾期");
        assertThat(scene.told(number, RectificationScene.APPROVER)).doesNotContain("不属逾期");
        assertThatThrownBy(() -> scene.signCorrection(number, LEADER)).hasMessageContaining("由您拟稿");
        scene.signCorrection(number, RectificationScene.OUTSIDER);
        assertThat(scene.told(number, RectificationScene.APPROVER)).contains("不属逾期");
        assertThat(scene.voids(number)).containsExactly("CRITICISM 已由 朔数组更〔2027〕1号 更正");
        assertThat(scene.body(number, DocumentKind.CORRECTION)).contains("朔数组通〔2027〕1号", "原通报不再有效", "不属逾期");
        assertThatThrownBy(() -> scene.draftCorrection(number)).hasMessageContaining("已经拟过更正");

        String revoked = scene.issued();
        scene.revoke(revoked);
        assertThat(scene.voids(revoked)).allMatch(line -> line.contains("案件已撤销："));
    }

    @Test
    @DisplayName("第二十八条：处分建议中的姓名加密存放，意见、文书、文件里都没有明文；作决定的人看得到")
    void namesLieSealed() {
        String number = scene.sanctioned();
        scene.enterResult(number, "市监察委员会已给予王某警告处分");
        assertThat(scene.stored()).noneMatch(text -> text.contains("警告"));
        assertThat(scene.body(number, DocumentKind.SANCTION)).contains("建议对分管负责人给予警告处分");
        assertThat(scene.said(number)).contains("建议对分管负责人给予警告处分", "市监察委员会已给予王某警告处分");
    }

    @Test
    @DisplayName("情节不严重的，只通报批评")
    void criticismMayBeAll() {
        String criticized = scene.ordered();
        scene.criticize(criticized, Verdict.PASS, null);
        assertThat(scene.status(criticized)).isEqualTo(RectificationState.CRITICIZED);
    }

    @Test
    @DisplayName("责令以后改正的，核验通过办结")
    void anOrderCanBeHeeded() {
        String number = scene.reported();
        scene.order(number, Verdict.PASS);
        scene.receive(number);
        scene.handIn(number);
        scene.verify(number, Verdict.PASS);
        assertThat(scene.status(number)).isEqualTo(RectificationState.RECTIFIED);
    }

    @Test
    @DisplayName("系统约定：市局、领导小组逾期的也登记，任务保留")
    void thoseWhoSuperviseAreRecordedAsWell() {
        String number = scene.opened();
        scene.defend(number);
        scene.at(LocalDate.of(2026, 12, 1));
        assertLate(number, "rectification-issue");
        scene.issue(number);
        scene.receive(number);
        scene.handIn(number);
        scene.at(LocalDate.of(2026, 12, 9));
        assertLate(number, "rectification-verification");
        scene.verify(number, Verdict.PASS);

        String reported = scene.servedAndLate();
        scene.at(scene.today().plusDays(7));
        assertLate(reported, "rectification-report");
        scene.report(reported);
        scene.at(scene.today().plusDays(25));
        assertLate(reported, "rectification-decision");
        scene.order(reported, Verdict.PASS);
        scene.at(scene.today().plusDays(10));
        scene.at(scene.today().plusDays(40));
        scene.at(scene.today().plusDays(12));
        assertLate(reported, "rectification-criticism");
        assertThat(scene.waitsFor(reported, RectificationProcess.TASK_CRITICISM))
                .isTrue();
    }

    @Test
    @DisplayName("每一级都可以撤销错立的案件：线索不予认定，超期登记和文书留存")
    void aCaseOpenedInErrorIsRevoked() {
        String heard = scene.opened();
        scene.revoke(heard);
        scene.assertEnded(heard, "endEvent_revoked");
        String escalated = scene.servedAndLate();
        scene.revoke(escalated);
        assertThat(scene.status(escalated)).isEqualTo(RectificationState.REVOKED);
        assertThat(scene.documents(escalated)).hasSize(2);
        assertThat(scene.facts.overdue(escalated)).hasSize(1);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("走遍模型的每个环节")
    void everyNodeIsVisited() {
        assertThat(scene.drawn()).isSubsetOf(VISITED);
    }

    private void assertLate(String number, String limit) {
        assertThat(scene.facts.overdue(number))
                .filteredOn(row -> row.limitKey().equals(limit))
                .extracting(Overdue::lateDepartment)
                .containsExactly("bureau");
    }
}
