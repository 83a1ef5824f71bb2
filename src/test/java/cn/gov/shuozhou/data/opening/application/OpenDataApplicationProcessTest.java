package cn.gov.shuozhou.data.opening.application;

import static cn.gov.shuozhou.data.opening.application.ApplicationScene.APPROVER;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.LEADING_GROUP;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.OFFICER;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.SUPERVISOR;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.asking;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.bare;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.consent;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.opening;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.refusing;
import static cn.gov.shuozhou.data.opening.application.ApplicationScene.treating;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseOutcome;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Consent;
import cn.gov.shuozhou.data.opening.application.OpenAnswer.Decision;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Each way through {@code processes/open-data-application.bpmn}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("依申请开放流程")
@OnPostgres(Reason.PROCESSES)
class OpenDataApplicationProcessTest extends ApplicationCases {

    /** Flow nodes that the cases of these tests have passed. */
    private static final Set<String> VISITED = new TreeSet<>();

    @Override
    @AfterEach
    void end() {
        VISITED.addAll(scene.passed());
        super.end();
    }

    @Test
    @DisplayName("第二十五条：收到之日起计 10 个工作日，答复并开放后停止；异议期满没有异议的办结")
    void openedToTheApplicant() {
        String number = scene.applied();
        assertThat(number).startsWith("KF-140600-20261123-");
        assertThat(scene.facts.clocks(number))
                .containsExactly("open-data-answer 2026-12-07 RUNNING", "open-data-check 2026-11-24 RUNNING");
        assertThat(scene.facts.told(APPROVER)).containsExactly("待受理审查");
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待受理审查");
        scene.check(number, new ApplicationForms.CheckForm("ACCEPT", null), SUPERVISOR);
        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.ANSWERING);
        assertThat(scene.facts.clocks(number)).contains("open-data-check 2026-11-24 IN_TIME");

        scene.answer(number, opening(Decision.OPEN));

        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.REPLIED);
        assertThat(scene.delivery(number).expiresOn()).isEqualTo(LocalDate.of(2026, 12, 23));
        assertThat(scene.facts.clocks(number))
                .contains("open-data-answer 2026-12-07 IN_TIME", "open-data-objection 2026-12-07 RUNNING");
        scene.at(lastSecond(MON_2026_12_07));
        assertThat(scene.facts.isEnded(number)).isFalse();
        scene.at(TUE_2026_12_08.atStartOfDay());
        scene.assertEnded(number, "endEvent_opened");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(scene.facts.clocks(number)).contains("open-data-objection 2026-12-07 LAPSED");
        assertThat(scene.facts.overdue(number)).isEmpty();
    }

    @Test
    @DisplayName("系统约定：一个工作日内没有审查的视为受理；第二十五条：不同意开放的说明理由并提供依据")
    void deemedAcceptedAndRefused() {
        String number = scene.applied();
        scene.at(lastSecond(TUE_2026_11_24));
        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.CHECKING);

        scene.at(WED_2026_11_25.atStartOfDay());

        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.ANSWERING);
        assertThat(scene.facts.clocks(number))
                .containsExactly("open-data-answer 2026-12-07 RUNNING", "open-data-check 2026-11-24 LAPSED");
        assertThat(scene.facts.acts(number)).contains("视为受理");
        assertThat(scene.facts.overdue(number)).isEmpty();
        scene.answer(number, refusing());
        assertThat(scene.delivery(number)).isNull();
        scene.at(LocalDate.of(2026, 12, 10));
        scene.assertEnded(number, "endEvent_refused");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.REFUSED);
    }

    @Test
    @DisplayName("系统约定：补正期间答复期限停止计算，补正一次后继续")
    void theClockStandsStillWhileTheApplicantSupplements() {
        String number = scene.applied();
        scene.at(TUE_2026_11_24);
        scene.askSupplement(number);
        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.SUPPLEMENTING);
        assertThat(scene.facts.clocks(number))
                .contains("open-data-answer 2026-12-08 PAUSED", "open-data-supplement 2026-12-08 RUNNING");
        scene.at(FRI_2026_11_27);

        scene.applicant().supplement(number, "山西大学，指导教师王某某", List.of());

        assertThat(scene.facts.clocks(number))
                .contains("open-data-answer 2026-12-11 RUNNING", "open-data-supplement 2026-12-08 IN_TIME");
        assertThat(scene.facts.dueOn(number, OpenDataApplicationProcess.TASK_ANSWER))
                .isEqualTo(LocalDate.of(2026, 12, 11));
        refused.call(() -> scene.applicant().supplement(number, "山西大学，指导教师李某某", List.of()), Kind.CONFLICT, "不能补正");
    }

    @Test
    @DisplayName("系统约定：十个工作日内没有补正的，视为撤回；期满而计时尚未处理的也不能再补正")
    void anUnansweredSupplementLapses() {
        String number = scene.applied();
        scene.at(TUE_2026_11_24);
        scene.askSupplement(number);
        scene.moveTo(LocalDate.of(2026, 12, 9));
        refused.call(
                () -> scene.applicant().supplement(number, "山西大学，指导教师王某某", List.of()),
                Kind.CONFLICT,
                "补正期限 2026-12-08 已过");

        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_lapsed");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.LAPSED);
        assertThat(scene.facts.clocks(number)).contains("open-data-supplement 2026-12-08 LAPSED");
        assertThat(scene.facts.overdue(number)).isEmpty();
    }

    @Test
    @DisplayName("第二十五条、第三十三条：期满前两个工作日提醒，期满登记超期（第四项）、转督办；答复和开放的义务仍在")
    void aLateAnswerIsRecordedAndSupervised() {
        String number = scene.accepted();
        assertThat(scene.facts.firesAt(number, "timer_answerWarning")).isEqualTo(THU_2026_12_03.atStartOfDay());
        scene.at(THU_2026_12_03);
        assertThat(scene.facts.told(APPROVER)).contains("答复期限将至");
        scene.at(lastSecond(MON_2026_12_07));
        assertThat(scene.facts.overdue(number)).isEmpty();

        scene.at(TUE_2026_12_08.atStartOfDay());

        assertThat(scene.facts.overdue(number)).extracting(Overdue::dueOn).containsExactly(MON_2026_12_07);
        assertThat(scene.facts.details(number, "登记超期"))
                .singleElement()
                .asString()
                .contains("第三十三条第四项");
        assertThat(scene.facts.dueOn(number, OpenDataApplicationProcess.TASK_SUPERVISE))
                .isEqualTo(LocalDate.of(2026, 12, 11));
        scene.at(LocalDate.of(2026, 12, 10));
        assertThat(scene.facts.told(SUPERVISOR)).contains("督办期限将至");
        scene.at(LocalDate.of(2026, 12, 12));
        assertThat(scene.facts.told(LEADING_GROUP)).containsExactly("督办已超期");

        scene.answer(number, opening(Decision.OPEN));
        scene.supervise(number, SupervisionMeasure.VIOLATION);
        scene.at(LocalDate.of(2026, 12, 31));

        scene.assertEnded(
                number,
                "endEvent_answerWarned",
                "endEvent_supervisionWarned",
                "endEvent_supervisionOverdueRecorded",
                "endEvent_supervised",
                "endEvent_opened");
        assertThat(scene.facts.clocks(number)).contains("open-data-answer 2026-12-07 LATE");
        assertThat(scene.facts.acts(number)).contains("督办：列为疑似违规（第三十三条第四项）");
    }

    @Test
    @DisplayName("放假通知证明没有超期的，登记撤销，督办随之结束；答复继续")
    void aVoidedOverdueEndsItsSupervision() {
        String number = scene.accepted();
        scene.at(TUE_2026_12_08);
        assertThat(scene.waitsFor(number, OpenDataApplicationProcess.TASK_SUPERVISE))
                .isTrue();

        scene.voidOverdue(number);

        assertThat(scene.waitsFor(number, OpenDataApplicationProcess.TASK_SUPERVISE))
                .isFalse();
        assertThat(scene.waitsFor(number, OpenDataApplicationProcess.TASK_ANSWER))
                .isTrue();
        assertThat(scene.facts.ends(number)).contains("endEvent_supervisionEnded");
        assertThat(scene.file(number).overdue()).isFalse();
    }

    @Test
    @DisplayName("第二十三条、第二十五条：征求第三方同意不停止计时；同意的可以不脱敏，没有同意的只能脱敏")
    void thirdPartiesAreAskedWhileTheLimitRuns() throws Exception {
        String code = scene.resource();
        String number = scene.accepted(code);
        long personal = scene.item(code, ApplicationScene.PERSONAL);

        scene.answer(number, asking());

        assertThat(scene.application(number).status()).isEqualTo(OpenApplicationStatus.ANSWERING);
        assertThat(scene.facts.clocks(number)).contains("open-data-answer 2026-12-07 RUNNING");
        assertThat(scene.facts.acts(number)).contains("登记征求第三方意见");
        refused.call(() -> scene.answer(number, opening(Decision.OPEN)), Kind.INVALID, "请登记第三方的意见");
        refused.call(
                () -> scene.answer(number, treating(Decision.OPEN, Consent.SILENT, null, personal, "PLAIN")),
                Kind.INVALID,
                "没有所指向的单位和个人的同意");
        refused.call(() -> scene.answer(number, asking()), Kind.INVALID, "已经征求过第三方的意见");
        scene.at(TUE_2026_12_08);
        scene.answer(number, bare(personal, consent(), proof(number)));
        assertThat(scene.pages().own(number, "").answers().get(0).items())
                .extracting(OpenAnswer.AnsweredItem::treatment)
                .containsExactly("开放", "开放");
    }

    @Test
    @DisplayName("第三十三条：已登记超期的，征求意见之后再答复时不重复督办")
    void whatIsOnRecordIsNotSupervisedTwice() {
        String number = scene.accepted();
        scene.at(TUE_2026_12_08);
        assertThat(scene.supervisions(number)).isOne();

        scene.answer(number, asking());
        scene.runDueJobs();

        assertThat(scene.facts.overdue(number)).hasSize(1);
        assertThat(scene.supervisions(number)).isOne();
        assertThat(scene.facts.ends(number)).contains("endEvent_onRecord");
    }

    @Test
    @DisplayName("第二十五条：向社会开放的，申请人当时取得数据；开放属性另行发布，已告知数据专员")
    void openedToEverybody() {
        String code = scene.resource();
        String number = scene.accepted(code);
        assertThat(scene.openingDraft(number, OFFICER)).isNull();

        scene.answer(number, opening(Decision.OPEN_TO_ALL));

        assertThat(scene.delivery(number)).isNotNull();
        assertThat(scene.facts.told(OFFICER)).containsExactly("请调整开放属性");
        assertThat(scene.openingDraft(number, OFFICER))
                .isEqualTo("/catalog/drafts/new?resource=%d&open=%d&open=%d"
                        .formatted(
                                scene.resourceId(code),
                                scene.item(code, ApplicationScene.HARMLESS),
                                scene.item(code, ApplicationScene.PERSONAL)));
        assertThat(scene.openingDraft(number, APPROVER)).isNull();
        assertThat(scene.facts.clocks(number)).contains("open-data-answer 2026-12-07 IN_TIME");
    }

    @Test
    @DisplayName("第二十三条：部分开放的，不开放的说明理由和依据，其余脱敏后开放")
    void openedInPart() {
        String code = scene.resource();
        String number = scene.accepted(code);
        long personal = scene.item(code, ApplicationScene.PERSONAL);
        refused.call(
                () -> scene.answer(number, treating(Decision.PARTLY, null, null, personal, "WITHHELD")),
                Kind.INVALID,
                "请写明理由");

        scene.answer(number, treating(Decision.PARTLY, null, "姓名属于个人隐私，不能开放", personal, "WITHHELD"));

        assertThat(scene.pages().own(number, "").answers().get(0).items())
                .extracting(OpenAnswer.AnsweredItem::treatment)
                .containsExactly("开放", "不开放");
        scene.at(LocalDate.of(2026, 12, 31));
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.PARTLY_AGREED);
    }

    @Test
    @DisplayName("第七条：有异议的由市局裁定，期限将至提醒，超期报领导小组；维持的按原答复办结")
    void anObjectionIsRuledOn() {
        String number = scene.accepted();
        scene.answer(number, refusing());
        scene.at(TUE_2026_11_24);
        scene.object(number);
        assertThat(scene.facts.told(SUPERVISOR)).contains("待裁定");
        assertThat(scene.facts.clocks(number)).contains("open-data-ruling 2026-12-08 RUNNING");
        refused.call(() -> scene.object(number), Kind.CONFLICT, "不能提出异议");
        scene.at(LocalDate.of(2026, 12, 4));
        assertThat(scene.facts.told(SUPERVISOR)).contains("裁定期限将至");
        scene.at(LocalDate.of(2026, 12, 9));
        assertThat(scene.facts.told(LEADING_GROUP)).containsExactly("裁定已超期");

        scene.rule(number, "STANDS");

        scene.assertEnded(number, "endEvent_rulingWarned", "endEvent_rulingOverdueRecorded", "endEvent_refused");
    }

    @Test
    @DisplayName("第二十五条：裁定重新答复的，提供部门在期限内重新答复，期限将至提醒、超期登记；最终答复送达即办结")
    void theProviderAnswersAgain() {
        String number = scene.accepted();
        scene.answer(number, refusing());
        scene.object(number);
        scene.rule(number, "AGAIN");
        assertThat(scene.facts.told(APPROVER)).contains("待重新答复");
        assertThat(scene.facts.clocks(number)).contains("open-data-second-answer 2026-11-30 RUNNING");
        scene.at(FRI_2026_11_27);
        assertThat(scene.facts.told(APPROVER)).contains("重新答复期限将至");
        scene.at(LocalDate.of(2026, 12, 1));
        assertThat(scene.facts.overdue(number))
                .extracting(Overdue::limitKey)
                .containsExactly("open-data-second-answer");

        scene.answer(number, opening(Decision.OPEN_TO_ALL));

        scene.assertEnded(
                number, "endEvent_secondAnswerWarned", "endEvent_secondAnswerOverdueRecorded", "endEvent_opened");
        assertThat(scene.delivery(number)).isNotNull();
        assertThat(scene.facts.told(OFFICER)).containsExactly("请调整开放属性");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.AGREED);
    }

    @Test
    @DisplayName("系统约定：答复之前可以撤回，督办随之结束，已登记的超期仍然在册；答复之后不能撤回")
    void withdrawnBeforeTheAnswer() {
        String number = scene.accepted();
        scene.at(TUE_2026_12_08);

        scene.applicant().withdraw(number, "不再需要");

        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.facts.ends(number)).contains("endEvent_withdrawn");
        assertThat(scene.file(number).outcome()).isEqualTo(CaseOutcome.WITHDRAWN);
        assertThat(scene.facts.overdue(number)).hasSize(1);
        assertThat(scene.facts.told(APPROVER)).contains("申请人已撤回申请");
        String answered = scene.accepted();
        scene.answer(answered, refusing());
        refused.call(() -> scene.applicant().withdraw(answered, ""), Kind.CONFLICT, "不能撤回");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走遍了模型的每一个环节")
    void everyNodeIsVisited() {
        assertThat(VISITED).containsAll(scene.drawn());
    }
}
