package cn.gov.shuozhou.data.correction;

import static cn.gov.shuozhou.data.correction.CorrectionScene.APPROVER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.LEADING_GROUP;
import static cn.gov.shuozhou.data.correction.CorrectionScene.OFFICER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.REPORTER;
import static cn.gov.shuozhou.data.correction.CorrectionScene.SUPERVISOR;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.catalog.DisputeMark;
import cn.gov.shuozhou.data.correction.Finding.Result;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each way through {@code processes/data-correction.bpmn}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("数据校核流程")
@OnPostgres(Reason.PROCESSES)
class DataCorrectionProcessTest extends CorrectionCases {

    /** Flow nodes that the cases of these tests have passed. */
    private static final Set<String> VISITED = new TreeSet<>();

    @Override
    @AfterEach
    void end() {
        VISITED.addAll(scene.passed());
        super.end();
    }

    @Test
    @DisplayName("第十九条：反馈之日起计校核期限，更正反馈后停止；授权部门不等确认，先得到告知，只告知一次；使用部门确认即办结")
    void aConfirmedCorrectionEnds() {
        long resource = scene.resource();
        String number = scene.reported(resource);
        assertThat(number).startsWith("JH-140600-20261123-");
        assertThat(scene.facts.told(APPROVER)).containsExactly("待校核");
        assertThat(scene.facts.told(OFFICER)).containsExactly("待校核");
        assertThat(scene.facts.clocks(number)).containsExactly("correction-verify 2026-12-07 RUNNING");
        assertThat(scene.file(number).dueOn()).isEqualTo(MON_2026_12_07);
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);

        scene.corrected(number);

        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.CONFIRMING);
        assertThat(scene.facts.clocks(number))
                .containsExactly("correction-verify 2026-12-07 IN_TIME", "correction-confirm 2026-12-08 RUNNING");
        assertThat(scene.facts.told(REPORTER)).containsExactly("校核已反馈");
        scene.runDueJobs();
        assertThat(scene.facts.told(REPORTER)).containsExactly("校核已反馈", "数据已更正");
        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.CONFIRMING);

        scene.confirm(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_holdersTold", "endEvent_corrected");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.CORRECTED);
        assertThat(scene.facts.clocks(number)).contains("correction-confirm 2026-12-08 IN_TIME");
        assertThat(scene.facts.told(REPORTER)).containsExactly("校核已反馈", "数据已更正", "校核已办结");
        assertThat(scene.notices(number))
                .extracting(HolderNotice::departmentCode)
                .containsExactly("human-resources");
    }

    @Test
    @DisplayName("系统约定：反馈后期满没有异议，视为确认；无误的维持原数据")
    void silenceIsConfirmation() throws Exception {
        String number = scene.reported();
        scene.at(TUE_2026_11_24);
        scene.unfounded(number);
        scene.at(lastSecond(TUE_2026_12_08));
        assertThat(scene.facts.isEnded(number)).isFalse();

        scene.at(TUE_2026_12_08.plusDays(1).atStartOfDay());

        scene.assertEnded(number, "endEvent_nobodyToTell", "endEvent_uncorrected");
        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.UNFOUNDED);
        assertThat(scene.facts.clocks(number)).contains("correction-confirm 2026-12-08 LAPSED");
        assertThat(scene.facts.overdue(number)).isEmpty();
        assertThat(scene.facts.acts(number)).contains("视为确认");
    }

    @Test
    @DisplayName("第十九条、第三十三条：校核期限前两个工作日提醒，最后一日满后登记超期（第六项）、转督办；校核任务保留")
    void aLateVerificationIsRecordedAndSupervised() throws Exception {
        String number = scene.reported();
        assertThat(scene.facts.firesAt(number, "timer_verifyWarning")).isEqualTo(THU_2026_12_03.atStartOfDay());
        scene.at(THU_2026_12_03);
        assertThat(scene.facts.told(APPROVER)).containsExactly("待校核", "校核期限将至");
        scene.at(lastSecond(MON_2026_12_07));
        assertThat(scene.facts.overdue(number)).isEmpty();

        scene.at(TUE_2026_12_08.atStartOfDay());

        assertThat(scene.facts.overdue(number)).extracting(Overdue::dueOn).containsExactly(MON_2026_12_07);
        assertThat(scene.facts.details(number, "登记超期"))
                .singleElement()
                .asString()
                .contains("第三十三条第六项");
        assertThat(scene.facts.told(REPORTER)).containsExactly("校核已超期");
        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_VERIFY)).isTrue();
        assertThat(scene.facts.dueOn(number, DataCorrectionProcess.TASK_SUPERVISE))
                .isEqualTo(LocalDate.of(2026, 12, 11));

        scene.at(LocalDate.of(2026, 12, 10));
        assertThat(scene.facts.told(SUPERVISOR)).contains("督办期限将至");
        scene.at(LocalDate.of(2026, 12, 12));
        assertThat(scene.facts.told(LEADING_GROUP)).containsExactly("督办已超期");

        scene.unfounded(number);
        scene.confirm(number);
        assertThat(scene.facts.isEnded(number)).isFalse();
        scene.supervise(number, SupervisionMeasure.VIOLATION);

        scene.assertEnded(
                number,
                "endEvent_nobodyToTell",
                "endEvent_verificationWarned",
                "endEvent_supervisionWarned",
                "endEvent_supervisionEscalated",
                "endEvent_uncorrected",
                "endEvent_supervised");
        assertThat(scene.facts.clocks(number)).contains("correction-verify 2026-12-07 LATE");
        assertThat(scene.facts.acts(number)).contains("督办：列为疑似违规（第三十三条第六项）");
    }

    @Test
    @DisplayName("放假通知证明没有超期的，登记撤销，督办随之结束；校核继续")
    void aVoidedOverdueEndsItsSupervision() {
        String number = scene.reported();
        scene.at(TUE_2026_12_08);
        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_SUPERVISE)).isTrue();

        scene.voidOverdue(number);

        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_SUPERVISE)).isFalse();
        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_VERIFY)).isTrue();
        assertThat(scene.facts.ends(number)).contains("endEvent_supervisionEnded");
        assertThat(scene.file(number).overdue()).isFalse();
    }

    @Test
    @DisplayName("第十三条、第十九条：非本部门产生的，市局指明来源部门，校核期限不停；来源部门说明，提供部门会同查清并反馈")
    void theSourceIsNamedWhileTheLimitRuns() {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.notOurs(number);
        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.NAMING_SOURCE);
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待指明数据来源");
        assertThat(scene.facts.clocks(number)).containsExactly("correction-verify 2026-12-07 RUNNING");

        scene.nameSource(number, Result.SOURCE_NAMED, "public-security");

        assertThat(scene.correction(number).sourceDepartment()).isEqualTo("public-security");
        assertThat(scene.facts.told("public-security.data-officer")).containsExactly("请协助校核");
        scene.state(number, "public-security.data-officer");
        assertThat(scene.facts.told(APPROVER)).contains("来源部门已说明");
        scene.at(THU_2026_12_03);
        assertThat(scene.facts.told(APPROVER)).contains("校核期限将至");
        scene.at(TUE_2026_12_08);
        assertThat(scene.facts.overdue(number)).hasSize(1);
        assertThat(scene.supervisions(number)).isOne();
        scene.upload(resource, CorrectionScene.SECOND);

        scene.corrected(number);

        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.CONFIRMING);
        assertThat(scene.facts.clocks(number)).contains("correction-verify 2026-12-07 LATE");
        assertThat(scene.facts.ends(number)).containsExactly("endEvent_sourcedVerificationWarned");
    }

    @Test
    @DisplayName("第三十三条：市局指明来源期间校核期限届满的，同样登记超期、转督办")
    void theLimitIsExceededWhileTheBureauLooks() {
        String number = scene.reported();
        scene.notOurs(number);

        scene.at(TUE_2026_12_08);

        assertThat(scene.facts.overdue(number)).extracting(Overdue::dueOn).containsExactly(MON_2026_12_07);
        assertThat(scene.supervisions(number)).isOne();
        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_NAME_SOURCE))
                .isTrue();
    }

    @Test
    @DisplayName("第三十三条：已登记超期的，转指明来源、再转校核时不重复督办")
    void whatIsOnRecordIsNotSupervisedTwice() {
        String number = scene.reported();
        scene.at(TUE_2026_12_08);
        assertThat(scene.supervisions(number)).isOne();

        scene.notOurs(number);
        scene.runDueJobs();
        scene.nameSource(number, Result.PROVIDERS, null);
        scene.runDueJobs();

        assertThat(scene.facts.overdue(number)).hasSize(1);
        assertThat(scene.supervisions(number)).isOne();
        assertThat(scene.facts.ends(number)).contains("endEvent_onRecord");
        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_VERIFY_WITH_SOURCE))
                .isTrue();
    }

    @Test
    @DisplayName("第七条、第十九条：有异议的由市局裁定，期限将至提醒，超期报领导小组；裁定无误的维持原数据")
    void aDisputeIsSettled() throws Exception {
        String number = scene.reported();
        scene.at(TUE_2026_11_24);
        scene.unfounded(number);
        scene.at(WED_2026_11_25);
        scene.dispute(number);
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待裁定");
        assertThat(scene.facts.clocks(number)).contains("correction-ruling 2026-12-09 RUNNING");
        scene.at(MON_2026_12_07);
        assertThat(scene.facts.told(SUPERVISOR)).contains("裁定期限将至");
        scene.at(LocalDate.of(2026, 12, 10));
        assertThat(scene.facts.told(LEADING_GROUP)).containsExactly("裁定已超期");

        scene.rule(number, CorrectionScene.right());

        scene.assertEnded(
                number,
                "endEvent_nobodyToTell",
                "endEvent_rulingWarned",
                "endEvent_rulingEscalated",
                "endEvent_uncorrected");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.UNFOUNDED);
        assertThat(scene.facts.told(APPROVER)).contains("使用部门有异议", "校核已办结");
    }

    @Test
    @DisplayName("第十九条：裁定更正成立的，提供部门按裁定更正，期限将至提醒、超期登记；更正后办结并告知授权部门")
    void anUpheldDoubtIsCarriedOut() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.at(TUE_2026_11_24);
        scene.unfounded(number);
        scene.dispute(number);

        scene.rule(number, CorrectionScene.upheld(null));

        assertThat(scene.correction(number).status()).isEqualTo(CorrectionStatus.CORRECTING);
        assertThat(scene.facts.clocks(number)).contains("correction-execution 2026-12-08 RUNNING");
        scene.at(LocalDate.of(2026, 12, 4));
        assertThat(scene.facts.told(APPROVER)).contains("按裁定更正期限将至");
        scene.at(LocalDate.of(2026, 12, 9));
        assertThat(scene.facts.overdue(number)).extracting(Overdue::limitKey).containsExactly("correction-execution");
        scene.upload(resource, CorrectionScene.SECOND);
        scene.correct(number, "2");
        scene.runDueJobs();

        scene.assertEnded(
                number,
                "endEvent_nobodyToTell",
                "endEvent_executionWarned",
                "endEvent_executionRecorded",
                "endEvent_corrected");
        assertThat(scene.notices(number)).hasSize(1);
    }

    @Test
    @DisplayName("第十九条：提供部门的更正足够的，裁定后就此办结；不够的须在此之后再更正")
    void aCorrectionMayDoOrNot() {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.at(TUE_2026_11_24);
        scene.upload(resource, CorrectionScene.SECOND);
        scene.corrected(number);
        scene.runDueJobs();
        scene.acknowledge(number, REPORTER);
        scene.dispute(number);
        scene.rule(number, CorrectionScene.upheld("true"));
        assertThat(scene.waitsFor(number, DataCorrectionProcess.TASK_CORRECT)).isTrue();
        refused.call(() -> scene.correct(number, "2"), Kind.INVALID, "不能作为更正");

        scene.at(WED_2026_11_25);
        scene.upload(resource, CorrectionScene.SECOND);
        scene.correct(number, "3");
        scene.runDueJobs();
        scene.assertEnded(number, "endEvent_holdersTold", "endEvent_corrected");
        assertThat(scene.notices(number)).singleElement().satisfies(anew -> {
            assertThat(anew.sentAt().toLocalDate()).isEqualTo(WED_2026_11_25);
            assertThat(anew.acknowledgedAt()).isNull();
        });
        assertThat(scene.facts.told(REPORTER)).filteredOn("数据已更正"::equals).hasSize(2);

        String other = scene.report(scene.input(resource, "A003"), REPORTER).caseNumber();
        scene.at(LocalDate.of(2026, 11, 26));
        scene.upload(resource, CorrectionScene.SECOND);
        scene.corrected(other, "4");
        scene.dispute(other);
        scene.rule(other, CorrectionScene.upheld("false"));
        scene.runDueJobs();
        scene.assertEnded(other, "endEvent_holdersTold", "endEvent_corrected");
    }

    @Test
    @DisplayName("不能定论的，两种意见并存，标注保留")
    void twoViewsMayStandSideBySide() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.unfounded(number);
        scene.dispute(number);

        scene.rule(number, CorrectionScene.undecided());

        scene.assertEnded(number, "endEvent_nobodyToTell", "endEvent_uncorrected");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.UNDECIDED);
        assertThat(scene.marks(resource))
                .singleElement()
                .extracting(DisputeMark::sentence)
                .asString()
                .contains("两种意见并存", "使用部门认为：登记日期应当以证书为准；", "提供部门认为：登记日期应当以系统为准");
    }

    @Test
    @DisplayName("反馈送达之前使用部门可以撤回，之后不能")
    void aReportIsWithdrawnUntilTheFeedback() throws Exception {
        long resource = scene.resource();
        String number = scene.reported(resource);
        scene.notOurs(number);

        scene.withdraw(number);

        scene.assertEnded(number, "endEvent_withdrawn");
        assertThat(scene.marks(resource)).isEmpty();
        assertThat(scene.facts.told(SUPERVISOR)).contains("使用部门已撤回疑义");
        assertThat(scene.facts.clocks(number)).containsExactly("correction-verify 2026-12-07 WITHDRAWN");

        String other = scene.report(scene.input(resource, "A002"), REPORTER).caseNumber();
        scene.unfounded(other);
        refused.call(() -> scene.withdraw(other), Kind.CONFLICT, "不能撤回");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走遍流程的每个环节")
    void everyFlowNodeWasVisited() {
        assertThat(VISITED).containsExactlyElementsOf(scene.drawn());
    }
}
