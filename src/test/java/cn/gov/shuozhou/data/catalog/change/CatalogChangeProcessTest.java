package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantedItem;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Each way through {@code processes/catalog-change.bpmn}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("目录变更流程")
@OnPostgres(Reason.PROCESSES)
class CatalogChangeProcessTest extends ChangeCases {

    /** Flow nodes that the cases of these tests have passed. */
    private static final Set<String> VISITED = new TreeSet<>();

    @Autowired
    private CatalogDrafts drafts;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private Clocks clocks;

    @Override
    @AfterEach
    void end() {
        VISITED.addAll(scene.passed());
        super.end();
    }

    @Test
    @DisplayName("第十二条：通知满一个月并经确认，到生效日期 00:00 换版，一秒不提前；授权减去停用的信息项")
    void aConfirmedChangeTakesEffectOnItsDay() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名", "登记机关");
        String number = scene.propose(resource, THU_2026_12_24);
        assertThat(number).startsWith("BG-140600-20261123-");
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待审核目录变更");
        assertThat(scene.facts.told(USER)).isEmpty();

        scene.approve(number, THU_2026_12_24);

        assertThat(scene.facts.clocks(number))
                .containsExactly(
                        "catalog-review 2026-12-07 IN_TIME",
                        "catalog-change-notice 2026-12-23 RUNNING",
                        "catalog-change-chase 2026-11-30 RUNNING");
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 登记机关");
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
        assertThat(scene.facts.told(OFFICER)).containsExactly("目录变更已通过审核");
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect")).isEqualTo(WED_2026_12_16.atStartOfDay());

        scene.at(lastSecond(WED_2026_12_16.minusDays(1)));
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isFalse();
        scene.at(WED_2026_12_16.atStartOfDay());
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();

        scene.confirm(number);
        assertThat(scene.facts.firesAt(number, "timer_effective")).isEqualTo(THU_2026_12_24.atStartOfDay());
        scene.at(lastSecond(THU_2026_12_24.minusDays(1)));
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
        assertThat(scene.version(resource)).isEqualTo(1);

        scene.at(THU_2026_12_24.atStartOfDay());

        assertEnded(number, ChangeStatus.EFFECTIVE, "endEvent_effective");
        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.liveItems(resource)).containsExactly("姓名", "登记日期");
        assertThat(versions.history(resource).get(0).caseNumber()).isEqualTo(number);
        assertThat(versions.history(resource).get(0).effectiveAt()).isEqualTo(THU_2026_12_24.atStartOfDay());
        assertThat(scene.grant(grant.number()).items())
                .extracting(GrantedItem::name)
                .containsExactly("姓名");
        assertThat(scene.facts.told(USER)).contains("授权的信息项减少", "目录变更已生效").doesNotContain("授权已终止");
        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2026-12-23 IN_TIME");
        assertThat(drafts.ofCase(number)).isEmpty();
    }

    @Test
    @DisplayName("系统约定：审核期限前两个工作日提醒市局，最后一日满后登记超期、告知双方；审核任务保留")
    void theReviewIsWarnedOfAndItsLatenessRecorded() {
        String number = scene.propose(scene.resource(), THU_2026_12_24);
        LocalDate warned = LocalDate.of(2026, 12, 3);
        LocalDate due = LocalDate.of(2026, 12, 7);
        assertThat(scene.facts.firesAt(number, "timer_reviewWarning")).isEqualTo(warned.atStartOfDay());
        assertThat(scene.facts.firesAt(number, "timer_reviewOverdue"))
                .isEqualTo(due.plusDays(1).atStartOfDay());

        scene.at(lastSecond(warned.minusDays(1)));
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待审核目录变更");
        scene.at(warned.atStartOfDay());
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待审核目录变更", "目录变更审核期限将至");
        assertThat(scene.facts.told(OFFICER)).isEmpty();

        scene.at(lastSecond(due));
        assertThat(scene.facts.acts(number)).doesNotContain("登记超期");
        scene.at(due.plusDays(1).atStartOfDay());
        assertThat(scene.facts.acts(number)).contains("提醒朔州市政务信息管理局", "登记超期");
        assertThat(scene.facts.told(SUPERVISOR)).contains("目录变更审核已超期");
        assertThat(scene.facts.told(OFFICER)).containsExactly("目录变更审核已超期");
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_REVIEW)).isTrue();
        assertThat(scene.facts.ends(number))
                .containsExactlyInAnyOrder("endEvent_reviewWarned", "endEvent_overdueRecorded");
    }

    @Test
    @DisplayName("退回的变更建议办结，理由送提供部门，草案可以再改")
    void aRejectedProposalEndsAndFreesItsDraft() {
        long resource = scene.resource();
        String number = scene.propose(resource, THU_2026_12_24);

        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "依据的条款不对，请核对", null));

        assertEnded(number, ChangeStatus.REJECTED, "endEvent_rejected");
        assertThat(scene.facts.told(OFFICER)).containsExactly("变更建议未通过审核");
        assertThat(scene.facts.clocks(number)).containsExactly("catalog-review 2026-12-07 IN_TIME");
        assertThat(scene.version(resource)).isEqualTo(1);
        String again = scene.propose(resource, THU_2026_12_24);
        assertThat(again).isNotEqualTo(number);
    }

    @Test
    @DisplayName("不予确认的，目录不变，理由送各使用部门")
    void anUnconfirmedChangeEndsWithoutEffect() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.object(number, USER);

        scene.confirm(number, new ConfirmForm(Verdict.RETURN, null, null, "使用部门异议成立", null));

        assertEnded(number, ChangeStatus.UNCONFIRMED, "endEvent_unconfirmed");
        assertThat(scene.facts.told(USER)).contains("目录变更未予确认");
        scene.at(MON_2026_12_28);
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.grant(grant.number()).items()).hasSize(1);
    }

    @Test
    @DisplayName("第十二条：确认后又有异议的，退回重新确认；未重新确认的到期不换版，不予确认的办结")
    void anObjectionAfterTheConfirmationIsWeighedToo() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.acknowledge(number, USER);
        scene.confirm(number);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isFalse();

        scene.object(number, USER);

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
        assertThat(scene.facts.acts(number)).contains("退回重新确认");
        assertThat(scene.facts.told(SUPERVISOR)).contains("使用部门有异议");
        assertThat(scene.facts.told(USER)).contains("目录变更待重新确认");
        scene.at(THU_2026_12_24);
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.facts.told(SUPERVISOR)).contains("到期仍未确认");

        scene.confirm(number, new ConfirmForm(Verdict.RETURN, null, null, "使用部门异议成立", null));

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.UNCONFIRMED);
        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.version(resource)).isEqualTo(1);
    }

    @Test
    @DisplayName("第十二条：到期仍未确认的不换版，提醒主管部门；其后确认的另定日期")
    void nothingChangesUntilTheBureauHasConfirmed() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(WED_2026_12_16);
        assertThat(scene.facts.firesAt(number, "timer_unconfirmed")).isEqualTo(THU_2026_12_24.atStartOfDay());
        scene.at(lastSecond(THU_2026_12_24.minusDays(1)));
        assertThat(scene.facts.told(SUPERVISOR)).doesNotContain("到期仍未确认");

        scene.at(THU_2026_12_24.atStartOfDay());
        assertThat(scene.facts.told(SUPERVISOR)).contains("到期仍未确认");
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(clocks.deadline(clocks.clock(scene.noticeClock(number))).words())
                .isEqualTo("通知期已满");

        scene.at(WED_2026_12_30);
        assertThat(scene.facts.ends(number)).containsExactly("endEvent_reminded");
        assertThat(scene.version(resource)).isEqualTo(1);

        scene.confirm(number, THU_2026_12_31);
        scene.runDueJobs();
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
        scene.at(THU_2026_12_31.atStartOfDay());

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.facts.told(SUPERVISOR))
                .filteredOn("到期仍未确认"::equals)
                .as("on the day, and again with each round of reminders")
                .hasSizeGreaterThan(1);
        assertThat(scene.facts.details(number, "变更生效")).containsExactly("第 2 版自 2026-12-31 起施行");
        assertThat(scene.facts.clocks(number))
                .filteredOn(row -> row.startsWith("catalog-change-chase"))
                .as("the department never responded")
                .allMatch(row -> row.endsWith("LAPSED"));
    }

    @Test
    @DisplayName("提供部门在审核前撤回")
    void aProposalIsWithdrawnBeforeReview() {
        long resource = scene.resource();
        String number = scene.propose(resource, THU_2026_12_24);

        scene.withdraw(number);

        assertEnded(number, ChangeStatus.WITHDRAWN, "endEvent_withdrawn");
        assertThat(scene.propose(resource, THU_2026_12_24)).isNotEqualTo(number);
    }

    @Test
    @DisplayName("生效日期前一日仍可撤回，各使用部门都得到告知；已确认的，当日起不能再撤回")
    void aChangeIsWithdrawnUntilItsDay() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(WED_2026_12_16);
        scene.confirm(number);
        scene.at(lastSecond(THU_2026_12_24.minusDays(1)));

        scene.withdraw(number);

        assertEnded(number, ChangeStatus.WITHDRAWN, "endEvent_withdrawn");
        assertThat(scene.facts.told(USER)).contains("目录变更已撤回");
        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2026-12-23 WITHDRAWN");
        scene.at(MON_2026_12_28);
        assertThat(scene.version(resource)).isEqualTo(1);

        scene.begin();
        String late = announced(scene.resource());
        scene.at(WED_2026_12_16);
        scene.confirm(late);
        scene.at(THU_2026_12_24);
        assertThatThrownBy(() -> scene.withdraw(late)).hasMessageContaining("不能撤回");
    }

    @Test
    @DisplayName("所依据的版本已被取代的，不换版、不出故障，办件以未能生效办结")
    void anOvertakenChangeEndsWithoutIncident() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(WED_2026_12_16);
        scene.confirm(number);
        versions.change(resource, 1, versions.current(resource), "BG-140600-20261123-9999");

        scene.at(THU_2026_12_24);

        assertEnded(number, ChangeStatus.OBSOLETE, "endEvent_obsolete");
        assertThat(scene.incidents()).isZero();
        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.liveItems(resource)).contains("登记机关");
        assertThat(scene.facts.told(USER)).contains("目录变更未能生效");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走遍流程的每个环节")
    void everyFlowNodeWasVisited() {
        assertThat(VISITED).containsExactlyElementsOf(scene.drawn());
    }
}
