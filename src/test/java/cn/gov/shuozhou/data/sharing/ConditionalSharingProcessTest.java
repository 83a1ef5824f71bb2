package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.process.CaseDiagrams;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way through {@code processes/conditional-sharing.bpmn}, on the real engine and our own tables. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("有条件共享流程")
@OnPostgres(Reason.PROCESSES)
class ConditionalSharingProcessTest extends SharingCases {

    private static final LocalDate TUE_2026_11_24 = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final LocalDate FRI_2026_11_27 = LocalDate.of(2026, 11, 27);
    private static final LocalDate MON_2026_11_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_2026_12_01 = LocalDate.of(2026, 12, 1);
    private static final LocalDate WED_2026_12_02 = LocalDate.of(2026, 12, 2);
    private static final LocalDate FRI_2026_12_04 = LocalDate.of(2026, 12, 4);
    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);
    private static final LocalDate WED_2026_12_09 = LocalDate.of(2026, 12, 9);
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);

    @Autowired
    private NoticeLoading notices;

    @Autowired
    private CaseDiagrams diagrams;

    @Autowired
    private CatalogVersions versions;

    @Test
    @DisplayName("第十六条第一款：无条件共享，提交即获得全部信息项，不计时、不须答复")
    void anUnconditionalResourceIsSharedAtOnce() {
        String number = scene.submit(scene.resources.unconditional(), "机构名称", "办公地址");

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("机构名称 NONE", "办公地址 NONE");
        assertThat(facts.clocks(number)).isEmpty();
        assertThat(facts.told(REQUESTER, number)).isEmpty();

        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.told(REQUESTER, number)).containsExactly("已同意共享");
        assertThat(facts.told(APPROVER, number)).isEmpty();
        assertThat(facts.acts(number)).containsExactly("提交共享申请", "授予数据权限");
        assertThat(diagrams.ofCase(number).orElseThrow().done()).contains("linkEvent_toGrant", "linkEvent_grant");
    }

    @Test
    @DisplayName("第十六条第三款：不予共享且不能脱敏的，当即告知登记的依据")
    void whatTheRegisterExcludesIsRefusedAtOnce() {
        String number = scene.submit(scene.resources.notShared(), "举报人姓名");

        scene.assertEnded(number, "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED);
        assertThat(facts.isGranted(number)).isFalse();
        assertThat(facts.told(REQUESTER, number)).containsExactly("该资源不予共享");
        assertThat(facts.acts(number)).containsExactly("提交共享申请", "告知不予共享");
    }

    @Test
    @DisplayName("第十六条第二款：提供部门全部同意，已有数据的当即授权")
    void anAgreedApplicationIsShared() {
        String number = scene.waiting();
        assertThat(scene.instance(number)).isWaitingAt(WAITING).hasBusinessKey(number);
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 RUNNING");
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请");

        scene.at(MON_2026_11_30);
        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_warned", "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "登记日期 NONE");
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 IN_TIME");
        assertThat(facts.told(REQUESTER, number)).containsExactly("已同意共享");
        assertThat(facts.acts(number)).containsExactly("提交共享申请", "开始答复计时", "提醒朔州市民政局", "答复：同意", "授予数据权限");
    }

    @Test
    @DisplayName("第十八条：部分同意，逐项脱敏，不予共享的信息项只脱敏后提供")
    void anApplicationAgreedInPartIsSharedMasked() {
        String number = scene.submit(scene.resources.conditional(), "姓名", "公民身份号码", "登记日期");
        AnswerForm part = scene.agree(number, Map.of("姓名", MaskingRule.NAME, "公民身份号码", MaskingRule.ID_NUMBER));
        scene.answer(
                number,
                new AnswerForm(
                        part.decision(),
                        part.items(),
                        "不得转交第三方",
                        LocalDate.of(2026, 12, 31),
                        "登记日期与核验资格无关",
                        "RULE",
                        "《婚姻登记档案管理办法》",
                        "第十五条",
                        null));
        scene.runDueJobs();
        assertThat(facts.isGranted(number)).isTrue();
        requester.acceptRefusal(number, person(REQUESTER));

        scene.assertEnded(number, "endEvent_shared", "endEvent_refused");
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "公民身份号码 ID_NUMBER");
        assertThat(facts.grant(number).validTo()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(facts.grant(number).conditions()).isEqualTo("不得转交第三方");
        assertThat(facts.grant(number).departmentCode()).isEqualTo("human-resources");
        assertThat(diagrams.ofCase(number).orElseThrow().done())
                .contains("linkEvent_toGrantPart", "linkEvent_grant")
                .doesNotContain("linkEvent_toGrant", "linkEvent_toGrantFirst");
        assertThat(facts.holdsItems(number)).isFalse();
    }

    @Test
    @DisplayName("第十六条：同意而平台尚无数据的，数据专员上传 CSV 后授权")
    void dataAreProvidedAfterAgreement() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名", "登记日期");
        scene.at(TUE_2026_11_24);
        scene.answer(number, scene.agreeToAll(number));
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);
        assertThat(facts.isGranted(number)).isFalse();
        assertThat(facts.due(number, ConditionalSharingProcess.TASK_PROVIDE)).isEqualTo(lastSecond(TUE_2026_12_01));
        assertThat(facts.told("civil-affairs.data-officer", number)).containsExactly("待提供共享数据");

        provide(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.granted(number)).containsExactly("姓名 NAME", "登记日期 NONE");
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-11-30 IN_TIME", "sharing-delivery 2026-12-01 IN_TIME");
        assertThat(facts.acts(number)).endsWith("等待提供数据", "提供共享数据", "授予数据权限");
    }

    @Test
    @DisplayName("第十六条：无条件共享的信息项已在等数据，其余同意后一并提供")
    void dataAwaitedAlreadyAreProvidedOnce() {
        String number = scene.submit(scene.resources.mixedWithoutData(), "机构名称", "负责人姓名");
        assertThat(scene.instance(number)).isWaitingAt(WAITING, ConditionalSharingProcess.TASK_PROVIDE);
        scene.answer(number, scene.agreeToAll(number));
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.PROVIDING);

        provide(number, "机构名称,负责人姓名\n朔州市婚姻登记处,张三\n");
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_providedTogether", "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.granted(number)).containsExactly("机构名称 NONE", "负责人姓名 NAME");
    }

    @Test
    @DisplayName("第十二条：已同意、等数据时资源停用，办件终止")
    void agreedButTheResourceIsWithdrawn() {
        long resource = scene.resources.conditionalWithoutData();
        String number = scene.submit(resource, "姓名");
        scene.answer(number, scene.agreeToAll(number));

        versions.retire(resource, 1, "BG-140600-20261123-0001");

        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.RESOURCE_GONE);
        scene.assertEnded(number, "endEvent_resourceGone");
    }

    @Test
    @DisplayName("第十六条、第三十三条：同意后期满未提供数据，转督办；补交后仍为超期")
    void dataNotProvidedInTimeAreSupervised() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.at(TUE_2026_11_24);
        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.firesAt(number, "timer_deliveryOverdue")).isEqualTo(WED_2026_12_02.atStartOfDay());

        scene.at(lastSecond(TUE_2026_12_01));
        assertThat(facts.overdue(number)).isEmpty();
        scene.at(WED_2026_12_02.atStartOfDay());

        assertThat(scene.instance(number))
                .isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE, ConditionalSharingProcess.TASK_SUPERVISE);
        assertThat(facts.overdue(number)).extracting(Overdue::limitKey).containsExactly("sharing-delivery");
        supervise(number, SupervisionMeasure.URGED);
        provide(number);
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_supervised", "endEvent_shared");
        assertThat(facts.clocks(number))
                .endsWith("sharing-delivery 2026-12-01 LATE", "sharing-supervision 2026-12-07 IN_TIME");
        assertThat(facts.overdue(number)).extracting(Overdue::measure).containsExactly(SupervisionMeasure.URGED);
    }

    @Test
    @DisplayName("第十六条：授权期限届满后才提供数据的，期限自提供之日起顺延")
    void aPeriodThatPassedBeginsWithTheData() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.at(TUE_2026_11_24);
        AnswerForm agreed = scene.agreeToAll(number);
        scene.answer(
                number,
                new AnswerForm(agreed.decision(), agreed.items(), null, FRI_2026_11_27, null, null, null, null, null));
        LocalDate wantedFrom = facts.application(number).wantedFrom();

        scene.at(WED_2026_12_02.atStartOfDay());
        provide(number);

        Grant grant = facts.grant(number);
        assertThat(grant.validFrom()).isEqualTo(WED_2026_12_02);
        assertThat(ChronoUnit.DAYS.between(grant.validFrom(), grant.validTo()))
                .isEqualTo(ChronoUnit.DAYS.between(wantedFrom, FRI_2026_11_27));
    }

    @Test
    @DisplayName("第十六条：使用部门接受不同意答复，办结")
    void aRefusalThatIsAcceptedCloses() {
        String number = refused();
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
        assertThat(facts.told(REQUESTER, number)).containsExactly("提供部门不同意共享");
        assertThat(facts.answers(number)).extracting(Answer::basis).containsExactly("规章《婚姻登记档案管理办法》第十五条");

        requester.acceptRefusal(number, person(REQUESTER));

        scene.assertEnded(number, "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED);
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-11-30 IN_TIME", "sharing-mediation 2026-12-08 IN_TIME");
        assertThat(facts.acts(number)).endsWith("接受不同意答复", "办结");
        assertThat(facts.holdsItems(number)).isFalse();
    }

    @Test
    @DisplayName("不同意答复后十个工作日未申请协调，按不同意办结（系统约定）")
    void aRefusalLeftAloneLapses() {
        String number = refused();
        assertThat(facts.firesAt(number, "timer_mediationLapsed")).isEqualTo(WED_2026_12_09.atStartOfDay());

        scene.at(lastSecond(TUE_2026_12_08));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED_OPEN);
        scene.at(WED_2026_12_09.atStartOfDay());

        scene.assertEnded(number, "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED);
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-mediation 2026-12-08 LAPSED");
        assertThat(facts.told(REQUESTER, number)).last().isEqualTo("办件已办结");
    }

    @Test
    @DisplayName("第七条：经协调维持不同意，办结")
    void aRefusalUpheldCloses() {
        String number = refused();
        requester.requestMediation(number, person(REQUESTER), "核验待遇资格确有必要");
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_MEDIATE);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.MEDIATING);
        assertThat(facts.told(SUPERVISOR, number)).containsExactly("待协调共享分歧");

        mediate(number, MediationResult.UPHOLD);

        scene.assertEnded(number, "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED);
        assertThat(facts.mediation(number).result()).isEqualTo(MediationResult.UPHOLD);
        assertThat(facts.clocks(number))
                .endsWith("sharing-mediation 2026-12-08 IN_TIME", "sharing-mediation-decision 2026-12-08 IN_TIME");
    }

    @Test
    @DisplayName("第七条、第十六条：协调后重新答复，重新计时五个工作日，同意后授权")
    void aRefusalSentBackIsAnsweredAnew() {
        String number = refused();
        requester.requestMediation(number, person(REQUESTER), "核验待遇资格确有必要");
        scene.at(WED_2026_11_25);
        mediate(number, MediationResult.REANSWER);
        assertThat(scene.instance(number)).isWaitingAt(WAITING);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.ANSWERING);
        assertThat(facts.due(number, WAITING)).isEqualTo(lastSecond(WED_2026_12_02));

        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_shared");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.answers(number)).extracting(Answer::decision).containsExactly(Decision.REFUSE, Decision.AGREE);
        assertThat(facts.clocks(number))
                .containsExactly(
                        "sharing-answer 2026-11-30 IN_TIME",
                        "sharing-mediation 2026-12-08 IN_TIME",
                        "sharing-mediation-decision 2026-12-08 IN_TIME",
                        "sharing-answer 2026-12-02 IN_TIME");
    }

    @Test
    @DisplayName("答复之前，使用部门可以撤回")
    void anApplicationCanBeWithdrawn() {
        String number = scene.waiting();

        requester.withdraw(number, person(REQUESTER), "已从其他渠道取得");

        scene.assertEnded(number, "endEvent_withdrawn");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 WITHDRAWN");
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请", "使用部门已撤回申请");
        assertThat(facts.holdsItems(number)).isFalse();
    }

    @Test
    @DisplayName("补正期间，使用部门可以撤回")
    void anApplicationCanBeWithdrawnInSupplement() {
        String number = returned();

        requester.withdraw(number, person(REQUESTER), "");

        scene.assertEnded(number, "endEvent_withdrawn");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(facts.clocks(number)).allMatch(clock -> clock.endsWith("WITHDRAWN"));
    }

    @Test
    @DisplayName("已同意、等待数据时，使用部门也可以撤回；已登记的超期仍然在册，主管部门得知")
    void anApplicationCanBeWithdrawnWhileDataAreAwaited() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.at(TUE_2026_11_24);
        scene.answer(number, scene.agreeToAll(number));
        scene.at(WED_2026_12_02.atStartOfDay());

        requester.withdraw(number, person(REQUESTER), "不再需要");

        scene.assertEnded(number, "endEvent_withdrawn");
        assertThat(facts.overdue(number)).extracting(Overdue::stands).containsExactly(true);
        assertThat(facts.told(SUPERVISOR, number)).contains("使用部门已撤回申请");
        assertThat(facts.holdsItems(number)).isFalse();
    }

    @Test
    @DisplayName("补正期限届满未补正，按撤回办结（系统约定）")
    void aSupplementThatDoesNotComeLapses() {
        String number = returned();
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-12-01 PAUSED", "sharing-supplement 2026-12-09 RUNNING");

        scene.at(lastSecond(WED_2026_12_09));
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SUPPLEMENTING);
        scene.at(WED_2026_12_09.plusDays(1).atStartOfDay());

        scene.assertEnded(number, "endEvent_lapsed");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.WITHDRAWN);
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-supplement 2026-12-09 LAPSED");
        assertThat(facts.acts(number)).last().isEqualTo("按撤回办结");
        assertThat(facts.told(REQUESTER, number)).containsExactly("请补正共享申请", "申请按撤回办结");
    }

    @Test
    @DisplayName("补正期间暂停计时，收到补正后期限和待办到期日按暂停的工作日顺延")
    void theClockStandsStillDuringASupplement() {
        String number = returned();
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SUPPLEMENTING);
        assertThat(facts.supplement(number).missing()).isEqualTo("请补充核验对象名单的范围");

        scene.at(WED_2026_12_02);
        assertThat(facts.overdue(number)).isEmpty();
        requester.supplement(number, person(REQUESTER), "核验对象为市本级退休人员", List.of());

        assertThat(scene.instance(number)).isWaitingAt(WAITING);
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.ANSWERING);
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-12-08 RUNNING", "sharing-supplement 2026-12-09 IN_TIME");
        assertThat(facts.due(number, WAITING)).isEqualTo(lastSecond(TUE_2026_12_08));
        assertThat(facts.firesAt(number, "timer_answerOverdue")).isEqualTo(WED_2026_12_09.atStartOfDay());
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请", "补正材料已收到");

        scene.at(TUE_2026_12_08);
        scene.answer(number, scene.agreeToAll(number));
        assertThat(facts.clocks(number)).first().isEqualTo("sharing-answer 2026-12-08 IN_TIME");
    }

    @Test
    @DisplayName("期限届满前一个工作日提醒提供部门（系统约定）")
    void theProviderIsWarnedOneWorkingDayAhead() {
        String number = scene.waiting();
        assertThat(facts.due(number, WAITING)).isEqualTo(lastSecond(MON_2026_11_30));

        scene.at(lastSecond(FRI_2026_11_27.minusDays(1)));
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请");
        scene.at(FRI_2026_11_27.atStartOfDay());

        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请", "答复期限将至");
        assertThat(facts.ends(number)).containsExactly("endEvent_warned");
        assertThat(scene.instance(number)).isWaitingAt(WAITING).isNotEnded();
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 RUNNING");
    }

    @Test
    @DisplayName("第十六条：五个工作日未答复，转督办；其后答复的仍记为超期")
    void anAnswerNotGivenInTimeIsSupervisedAndStaysLate() {
        String number = scene.waiting();

        scene.at(lastSecond(MON_2026_11_30));
        assertThat(facts.overdue(number)).isEmpty();
        scene.at(TUE_2026_12_01.atStartOfDay());

        assertThat(scene.instance(number)).isWaitingAt(WAITING, ConditionalSharingProcess.TASK_SUPERVISE);
        assertThat(facts.overdue(number))
                .extracting(Overdue::limitKey, Overdue::dueOn, Overdue::recordedAt, Overdue::measure)
                .containsExactly(Tuple.tuple("sharing-answer", MON_2026_11_30, TUE_2026_12_01.atStartOfDay(), null));
        assertThat(facts.told(SUPERVISOR, number)).containsExactly("答复已超期");
        assertThat(facts.told(REQUESTER, number)).containsExactly("答复已超期");
        assertThat(facts.told(APPROVER, number)).last().isEqualTo("答复已超期");

        supervise(number, SupervisionMeasure.URGED);
        assertThat(facts.ends(number)).contains("endEvent_supervised");
        scene.at(WED_2026_12_02);
        scene.answer(number, scene.agreeToAll(number));
        scene.runDueJobs();

        scene.assertEnded(number, "endEvent_warned", "endEvent_supervised", "endEvent_shared");
        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2026-11-30 LATE", "sharing-supervision 2026-12-04 IN_TIME");
        assertThat(facts.overdue(number)).extracting(Overdue::measure).containsExactly(SupervisionMeasure.URGED);
        assertThat(facts.acts(number))
                .containsExactly("提交共享申请", "开始答复计时", "提醒朔州市民政局", "登记超期", "督办：已督促提供部门限期办理", "答复：同意", "授予数据权限");
    }

    @Test
    @DisplayName("使用部门催办，转达提供部门，答复任务和计时不变")
    void anUrgeIsRelayed() {
        String number = scene.waiting();
        scene.at(TUE_2026_11_24);

        requester.urge(number, person(REQUESTER));

        assertThat(facts.ends(number)).containsExactly("endEvent_urgeRelayed");
        assertThat(scene.instance(number)).isWaitingAt(WAITING);
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复共享申请", "使用部门催办");
        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2026-11-30 RUNNING");
    }

    @Test
    @DisplayName("已同意、等待数据时，使用部门也可以催办，转达提供部门审批人和数据专员")
    void anUrgeIsRelayedWhileDataAreAwaited() {
        String number = scene.submit(scene.resources.conditionalWithoutData(), "姓名");
        scene.at(TUE_2026_11_24);
        scene.answer(number, scene.agreeToAll(number));

        requester.urge(number, person(REQUESTER));

        assertThat(facts.ends(number)).containsExactly("endEvent_urgeRelayed");
        assertThat(facts.told("civil-affairs.data-officer", number)).containsExactly("待提供共享数据", "使用部门催办");
        assertThat(scene.instance(number)).isWaitingAt(ConditionalSharingProcess.TASK_PROVIDE);
    }

    @Test
    @DisplayName("第三十三条：放假通知证明没有超期的，登记撤销并注明原因，督办随之结束，提醒和超期重新计时")
    void anOverdueThatANoticeProvesWrongIsVoided() {
        scene.at(MON_2026_12_28);
        String number = scene.waiting();
        scene.at(LocalDate.of(2027, 1, 6).atStartOfDay());
        assertThat(scene.instance(number)).isWaitingAt(WAITING, ConditionalSharingProcess.TASK_SUPERVISE);

        notices.adopt(2027, "2027-01-04,HOLIDAY,元旦", "2027-01-05,HOLIDAY,元旦");

        assertThat(facts.clocks(number))
                .containsExactly("sharing-answer 2027-01-07 RUNNING", "sharing-supervision 2027-01-11 WITHDRAWN");
        assertThat(facts.overdue(number))
                .extracting(Overdue::voidReason)
                .containsExactly("采用 2027 年放假调休通知，最后一日为 2027-01-07，没有超期");
        assertThat(scene.instance(number)).isWaitingAt(WAITING);
        assertThat(facts.ends(number)).contains("endEvent_supervisionEnded");
        assertThat(facts.told(APPROVER, number)).endsWith("答复已超期", "期限调整", "超期登记已撤销");
        assertThat(facts.told(REQUESTER, number)).containsExactly("答复已超期", "期限调整", "超期登记已撤销");
        assertThat(facts.told(SUPERVISOR, number)).contains("超期登记已撤销");

        scene.at(LocalDate.of(2027, 1, 8).atStartOfDay());

        assertThat(facts.overdue(number)).extracting(Overdue::stands).containsExactly(true);
        assertThat(scene.instance(number)).isWaitingAt(WAITING, ConditionalSharingProcess.TASK_SUPERVISE);
        assertThat(facts.clocks(number)).last().isEqualTo("sharing-supervision 2027-01-13 RUNNING");
    }

    @Test
    @DisplayName("采用 2027 年放假通知：在办件的期限、定时器和待办到期日一并移动")
    void aNoticeMovesAnOpenCase() {
        scene.at(MON_2026_12_28);
        String number = scene.waiting();
        assertThat(facts.due(number, WAITING)).isEqualTo(LocalDateTime.of(2027, 1, 5, 23, 59, 59));

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦");

        assertThat(facts.clocks(number)).containsExactly("sharing-answer 2027-01-06 RUNNING");
        assertThat(facts.due(number, WAITING)).isEqualTo(LocalDateTime.of(2027, 1, 6, 23, 59, 59));
        assertThat(facts.firesAt(number, "timer_answerOverdue")).isEqualTo(LocalDateTime.of(2027, 1, 7, 0, 0));
        assertThat(facts.firesAt(number, "timer_answerWarning")).isEqualTo(LocalDateTime.of(2027, 1, 5, 0, 0));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例连同市局的期限、改为同意、对外提供的各例，走过流程图的每一个节点")
    void everyFlowNodeWasVisited() {
        Set<String> nodes = new TreeSet<>(visited());
        nodes.addAll(BureauLimitsTest.NODES);
        nodes.addAll(AgreedAfterRefusalTest.NODES);
        nodes.addAll(OnwardSharingTest.NODES);
        assertThat(nodes).containsExactlyElementsOf(scene.drawn());
    }

    /** Returned for supplement on Wednesday, when one of the five working days has passed. */
    private String returned() {
        String number = scene.waiting();
        scene.at(WED_2026_11_25);
        scene.answer(number, SharingScene.giveBack());
        return number;
    }
}
