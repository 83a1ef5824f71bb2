package cn.gov.shuozhou.data.sharing;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.CaseFile;
import cn.gov.shuozhou.data.casework.CaseFiles;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.casework.Overdue;
import cn.gov.shuozhou.data.casework.OverdueRow;
import cn.gov.shuozhou.data.casework.Overdues;
import cn.gov.shuozhou.data.casework.SupervisionMeasure;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.OnwardConsent;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@OnPostgres(Reason.PROCESSES)
@DisplayName("第二十九条：对外提供须经提供部门同意，按有条件共享的步骤答复，期限由系统约定")
class OnwardSharingTest extends OnwardCases {

    /** The flow nodes that only this kind passes. */
    static final List<String> NODES = List.of("serviceTask_recordConsent", "endEvent_consented");

    private static final LocalDate WED_2026_11_25 = LocalDate.of(2026, 11, 25);
    private static final LocalDate MON_2026_12_07 = LocalDate.of(2026, 12, 7);
    private static final LocalDate TUE_2026_12_08 = LocalDate.of(2026, 12, 8);
    private static final LocalDate WED_2026_12_09 = LocalDate.of(2026, 12, 9);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseTypes types;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Overdues overdues;

    @Autowired
    private SecondThoughts thoughts;

    @Test
    @DisplayName("同意：登记同意的编号、对象、信息项、期限，不另外授权，不提供数据；双方在授权页面看到")
    void aConsentGivesNoData() throws Exception {
        OnwardFilled form = personal();
        form.until = "2027-03-31";
        String number = submit(form);
        assertThat(number).startsWith("DW-140600-20261124-");
        assertThat(scene.instance(number)).isWaitingAt(WAITING);
        assertThat(facts.clocks(number)).containsExactly("onward-answer 2026-12-08 RUNNING");
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复对外提供请求");

        scene.answer(number, agree(number, Set.of("姓名", "登记日期"), REASON));

        scene.assertEnded(number, "endEvent_consented");
        assertThat(facts.isGranted(number)).isFalse();
        assertThat(facts.clocks(number)).containsExactly("onward-answer 2026-12-08 IN_TIME");
        assertThat(facts.told(REQUESTER, number)).containsExactly("提供部门同意对外提供");
        assertThat(facts.acts(number)).containsExactly("提交对外提供请求", "开始答复计时", "答复：同意", "登记对外提供同意");
        Assertions.assertThat(scene.passed()).containsAll(NODES);
        OnwardConsent consent = consents.ofGrant(grant.number()).get(0);
        assertThat(consent.number()).isEqualTo(number.replace("DW", "TY"));
        assertThat(consent.recipient()).isEqualTo("山西某某大学公共管理学院");
        assertThat(consent.validTo()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(consent.conditions()).isEqualTo("不得再转给他人");
        assertThat(consent.itemNames(grant)).isEqualTo("姓名、登记日期");
        assertThat(grants.find(grant.number())).contains(grant);
        for (String person : List.of(REQUESTER, APPROVER, SUPERVISOR)) {
            Assertions.assertThat(page(person, "/grants/" + grant.number())).contains(consent.number(), "山西某某大学公共管理学院");
        }
        Assertions.assertThat(page(REQUESTER, "/sharing/applications/" + number))
                .contains("对外提供请求", "已同意对外提供", "登记时逐人签署同意书", REASON)
                .doesNotContain("全部遮盖", "使用期限");
    }

    @Test
    @DisplayName("部分同意：同意的当即登记，不同意的说明理由，由使用部门回应")
    void aConsentToAPart() {
        String number = submit(personal());
        scene.answer(number, agree(number, Set.of("登记日期"), null));
        assertThat(scene.instance(number)).isWaitingAt("eventGateway_afterRefusal");
        assertThat(consents.ofCase(number))
                .singleElement()
                .satisfies(consent -> assertThat(consent.itemIds()).containsExactly(item("登记日期")));
        assertThat(facts.told(REQUESTER, number)).containsExactly("提供部门同意对外提供", "提供部门不同意部分对外提供");

        requester.acceptRefusal(number, person(REQUESTER));

        scene.assertEnded(number, "endEvent_consented", "endEvent_refused");
        assertThat(facts.status(number)).isEqualTo(ApplicationStatus.SHARED);
        assertThat(facts.told(REQUESTER, number)).last().isEqualTo("办件已办结");
    }

    @Test
    @DisplayName("不同意：说明理由，不要求依据；使用部门接受、期满不回应、协调后维持，都按不同意办结")
    void refusals() {
        String accepted = refusedRequest("甲大学");
        String lapsed = refusedRequest("乙大学");
        String upheld = refusedRequest("丙大学");
        assertThat(facts.told(REQUESTER, accepted)).containsExactly("提供部门不同意对外提供");
        assertThat(facts.answers(accepted)).extracting(Answer::basis).containsExactly("");

        requester.acceptRefusal(accepted, person(REQUESTER));
        requester.requestMediation(upheld, person(REQUESTER), "课题由市政府委托，确有必要");
        assertThat(facts.told(SUPERVISOR, upheld)).containsExactly("待协调对外提供分歧");
        mediate(upheld, MediationResult.UPHOLD);
        scene.at(WED_2026_12_09.atStartOfDay());

        for (String number : List.of(accepted, lapsed, upheld)) {
            scene.assertEnded(number, "endEvent_refused");
            assertThat(facts.status(number)).isEqualTo(ApplicationStatus.REFUSED);
            assertThat(consents.ofCase(number)).isEmpty();
        }
    }

    @Test
    @DisplayName("协调后重新答复、提供部门改为同意：期限仍是对外提供的，同意后登记")
    void agreedAfterAll() {
        String anew = refusedRequest("甲大学");
        requester.requestMediation(anew, person(REQUESTER), "课题由市政府委托，确有必要");
        mediate(anew, MediationResult.REANSWER);
        assertThat(facts.clocks(anew)).last().isEqualTo("onward-answer 2026-12-08 RUNNING");
        scene.answer(anew, agree(anew, Set.of("登记日期"), null));
        scene.assertEnded(anew, "endEvent_consented");

        String second = refusedRequest("乙大学");
        thoughts.agree(second, person(APPROVER), "经复核用途正当，改为同意");
        scene.assertEnded(second, "endEvent_consented");
        assertThat(consents.ofGrant(grant.number())).hasSize(2);
    }

    @Test
    @DisplayName("退回补正：对外提供的计时暂停，补正后恢复；期满未补正按撤回办结；答复之前可以撤回")
    void supplementsAndWithdrawals() {
        String returned = submit(form("甲大学"));
        String silent = submit(form("乙大学"));
        String withdrawn = submit(form("丙大学"));
        scene.at(WED_2026_11_25);
        scene.answer(returned, SharingScene.giveBack());
        scene.answer(silent, SharingScene.giveBack());
        assertThat(facts.clocks(returned))
                .containsExactly("onward-answer 2026-12-09 PAUSED", "sharing-supplement 2026-12-09 RUNNING");
        assertThat(facts.told(REQUESTER, returned)).containsExactly("请补正对外提供请求");
        requester.withdraw(withdrawn, person(REQUESTER), "课题已经取消");
        scene.assertEnded(withdrawn, "endEvent_withdrawn");

        requester.supplement(returned, person(REQUESTER), "课题组名单见附件，共五人", List.of());
        assertThat(facts.clocks(returned))
                .first()
                .asString()
                .startsWith("onward-answer")
                .endsWith("RUNNING");
        scene.answer(returned, agree(returned, Set.of("登记日期"), null));
        scene.assertEnded(returned, "endEvent_consented");

        scene.at(LocalDate.of(2026, 12, 10).atStartOfDay());
        scene.assertEnded(silent, "endEvent_lapsed");
        assertThat(submit(form("乙大学"))).as("the items are free again").startsWith("DW-");
    }

    @Test
    @DisplayName("期限将至提醒，期满登记超期并转督办；系统约定的期限，不是第三十三条第四项，不能列为疑似违规")
    void lateAnswersAreSupervisedNeverAccused() {
        String number = submit(form());
        assertThat(facts.due(number, WAITING)).isEqualTo(lastSecond(TUE_2026_12_08));
        scene.at(MON_2026_12_07.minusDays(3));
        assertThat(facts.told(APPROVER, number)).containsExactly("待答复对外提供请求", "答复期限将至");
        requester.urge(number, person(REQUESTER));
        scene.at(WED_2026_12_09.atStartOfDay());

        assertThat(scene.instance(number)).isWaitingAt(WAITING, ConditionalSharingProcess.TASK_SUPERVISE);
        assertThat(facts.overdue(number)).extracting(Overdue::limitKey).containsExactly("onward-answer");
        assertThat(overdues.rows(number)).extracting(OverdueRow::mayBeViolation).containsExactly(false);
        assertThat(clocks.of(number).get(0).article()).isEqualTo("系统约定");
        Assertions.assertThatThrownBy(() -> supervise(number, SupervisionMeasure.VIOLATION))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("系统约定的期限");
        supervise(number, SupervisionMeasure.URGED);
        scene.answer(number, refuse());
        requester.acceptRefusal(number, person(REQUESTER));
        scene.assertEnded(number, "endEvent_warned", "endEvent_urgeRelayed", "endEvent_supervised", "endEvent_refused");
        assertThat(facts.clocks(number)).contains("onward-answer 2026-12-08 LATE");
    }

    @Test
    @DisplayName("办件登记另成一类：列表、筛选、报表里是“对外提供”，不与共享申请的五个工作日相混")
    void aKindOfItsOwn() throws Exception {
        String number = submit(form());
        CaseFile file = files.file(number);
        assertThat(file.procedure()).isEqualTo("onward-sharing");
        assertThat(types.of(file).label()).isEqualTo("对外提供");
        Assertions.assertThat(page(SUPERVISOR, "/cases?procedure=onward-sharing"))
                .contains(number)
                .doesNotContain(grant.caseNumber());
        Assertions.assertThat(page(SUPERVISOR, "/cases?procedure=conditional-sharing"))
                .contains(grant.caseNumber())
                .doesNotContain(number);
        Assertions.assertThat(page(REQUESTER, "/sharing/applications?kind=ONWARD"))
                .contains(number)
                .doesNotContain(grant.caseNumber());
        Assertions.assertThat(page(APPROVER, "/sharing/received?kind=SHARING"))
                .contains(grant.caseNumber())
                .doesNotContain(number);
        Assertions.assertThat(page(APPROVER, "/todo")).contains(number, "对外提供");
        mvc.perform(get("/api/tasks/{id}/sharing", scene.answerTask(number).getId())
                        .with(as(person(APPROVER))))
                .andExpect(jsonPath("$.onward.recipient", containsString("山西某某大学")))
                .andExpect(jsonPath("$.items[*].onwardReason", contains(false)));
        mvc.perform(get("/sharing/onward/new").param("grant", grant.number()).with(as(person(REQUESTER))))
                .andExpect(content().string(containsString("请求同意对外提供")));
    }

    @Test
    @DisplayName("授权暂停、收回、到期的，同意随之停止；同意自己的期限先到的，先停")
    void aConsentEndsWithItsGrant() {
        OnwardFilled form = form();
        form.until = "2026-12-31";
        String number = submit(form);
        scene.answer(number, agree(number, Set.of("登记日期"), null));
        OnwardConsent consent = consents.ofCase(number).get(0);
        LocalDate today = scene.today();

        assertThat(consent.status(grant, today)).isEqualTo(Grant.Status.VALID);
        assertThat(consent.status(grant, LocalDate.of(2026, 12, 31))).isEqualTo(Grant.Status.VALID);
        assertThat(consent.status(grant, LocalDate.of(2027, 1, 1))).isEqualTo(Grant.Status.EXPIRED);
        grants.revoke(grant.number(), "用途已经结束");
        assertThat(consent.status(grants.find(grant.number()).orElseThrow(), today))
                .isEqualTo(Grant.Status.REVOKED);
    }

    private OnwardFilled form(String recipient) {
        OnwardFilled form = form();
        form.recipient = recipient;
        return form;
    }

    private String refusedRequest(String recipient) {
        String number = submit(form(recipient));
        scene.answer(number, refuse());
        return number;
    }

    private String page(String person, String address) throws Exception {
        return mvc.perform(get(address).with(as(person(person))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
