package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OTHER_USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.gov.shuozhou.data.calendar.NoticeLoading;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.catalog.CatalogDrafts;
import cn.gov.shuozhou.data.catalog.CatalogVersions;
import cn.gov.shuozhou.data.catalog.ResourceStatus;
import cn.gov.shuozhou.data.catalog.ResourceTakenUp;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.delivery.Grant;
import cn.gov.shuozhou.data.delivery.GrantedItem;
import cn.gov.shuozhou.data.process.Clocks;
import cn.gov.shuozhou.data.process.DeadlineMoved;
import cn.gov.shuozhou.data.process.MovableClockTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Each way through {@code processes/catalog-change.bpmn}, on the real engine and our own tables. */
@MovableClockTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("目录变更流程")
class CatalogChangeProcessTest {

    private static final LocalDate TUE_2026_12_15 = LocalDate.of(2026, 12, 15);
    private static final LocalDate WED_2026_12_23 = LocalDate.of(2026, 12, 23);
    private static final LocalDate MON_2026_12_28 = LocalDate.of(2026, 12, 28);
    private static final LocalDate TUE_2026_12_29 = LocalDate.of(2026, 12, 29);

    /** Flow nodes that the cases of these tests have passed. */
    private static final Set<String> VISITED = new TreeSet<>();

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Catalog catalog;

    @Autowired
    private CatalogDrafts drafts;

    @Autowired
    private CatalogVersions versions;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private VersionSwitch versionSwitch;

    @Autowired
    private NoticeLoading notices;

    private ChangeScene scene;

    @BeforeEach
    void begin() {
        scene = beans.createBean(ChangeScene.class);
        scene.begin();
    }

    @AfterEach
    void end() {
        VISITED.addAll(scene.passed());
        scene.end();
    }

    @Test
    @DisplayName("第十二条：通知满一个月并经确认，到生效日期 00:00 换版，一秒不提前；授权减去停用的信息项")
    void aConfirmedChangeTakesEffectOnItsDay() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名", "登记机关");
        String number = scene.propose(resource, WED_2026_12_23);
        assertThat(number).startsWith("BG-140600-20261123-");
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待审核目录变更");
        assertThat(scene.facts.told(USER)).isEmpty();

        scene.approve(number, WED_2026_12_23);

        assertThat(scene.facts.clocks(number))
                .containsExactly(
                        "catalog-review 2026-12-07 IN_TIME",
                        "catalog-change-notice 2026-12-22 RUNNING",
                        "catalog-change-chase 2026-11-30 RUNNING");
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 登记机关");
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
        assertThat(scene.facts.told(OFFICER)).containsExactly("目录变更已通过审核");
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect")).isEqualTo(TUE_2026_12_15.atStartOfDay());

        scene.at(lastSecond(TUE_2026_12_15.minusDays(1)));
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isFalse();
        scene.at(TUE_2026_12_15.atStartOfDay());
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();

        scene.confirm(number);
        assertThat(scene.facts.firesAt(number, "timer_effective")).isEqualTo(WED_2026_12_23.atStartOfDay());
        scene.at(lastSecond(WED_2026_12_23.minusDays(1)));
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
        assertThat(scene.version(resource)).isEqualTo(1);

        scene.at(WED_2026_12_23.atStartOfDay());

        assertEnded(number, ChangeStatus.EFFECTIVE, "endEvent_effective");
        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.liveItems(resource)).containsExactly("姓名", "登记日期");
        assertThat(versions.history(resource).get(0).caseNumber()).isEqualTo(number);
        assertThat(versions.history(resource).get(0).effectiveAt()).isEqualTo(WED_2026_12_23.atStartOfDay());
        assertThat(scene.grant(grant.number()).items())
                .extracting(GrantedItem::name)
                .containsExactly("姓名");
        assertThat(scene.facts.told(USER)).contains("授权的信息项减少", "目录变更已生效").doesNotContain("授权已终止");
        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2026-12-22 IN_TIME");
        assertThat(drafts.ofCase(number)).isEmpty();
    }

    @Test
    @DisplayName("第十二条：停用的资源到期退出目录，授权终止并告知")
    void aWithdrawnResourceLeavesTheCatalogue() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.API, "姓名");
        String number = scene.proposeWithdrawal(resource, WED_2026_12_23);
        scene.approve(number, WED_2026_12_23);
        assertThat(scene.notices(number)).containsExactly("human-resources 未读 姓名");
        scene.at(TUE_2026_12_15);
        scene.confirm(number);

        scene.at(WED_2026_12_23.atStartOfDay());

        assertEnded(number, ChangeStatus.EFFECTIVE, "endEvent_effective");
        assertThat(catalog.resource(resource).status()).isEqualTo(ResourceStatus.RETIRED);
        assertThat(scene.grant(grant.number()).status(WED_2026_12_23)).isEqualTo(Grant.Status.REVOKED);
        assertThat(scene.grant(grant.number()).revokedReason()).contains(number);
        assertThat(scene.facts.told(USER)).contains("授权已终止");
    }

    @Test
    @DisplayName("各部门都已回应的，不等到期前五个工作日即可确认；知悉以后还可以改为异议")
    void theBureauConfirmsOnceAllHaveResponded() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);

        scene.acknowledge(number, USER);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isFalse();
        scene.object(number, OTHER_USER);
        assertThat(scene.waitsFor(number, CatalogChangeProcess.TASK_CONFIRM)).isTrue();
        assertThat(scene.facts.told(SUPERVISOR)).contains("使用部门有异议");
        assertThat(scene.facts.told(OFFICER)).contains("使用部门有异议");

        scene.confirm(number);
        scene.object(number, USER);

        assertThat(scene.notices(number)).containsExactly("human-resources 有异议", "public-security 有异议 登记机关");
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
        scene.at(WED_2026_12_23);
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.facts.told(SUPERVISOR)).contains("到期仍未确认");

        scene.confirm(number, new ConfirmForm(Verdict.RETURN, null, "使用部门异议成立", null));

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.UNCONFIRMED);
        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.version(resource)).isEqualTo(1);
    }

    @Test
    @DisplayName("第十二条：确认后有异议、经重新确认的，仍在原定的日期生效")
    void aChangeConfirmedAnewTakesEffectOnItsDay() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.acknowledge(number, USER);
        scene.confirm(number);
        scene.object(number, USER);
        scene.confirm(number);

        assertThat(scene.facts.firesAt(number, "timer_effective")).isEqualTo(WED_2026_12_23.atStartOfDay());
        scene.at(WED_2026_12_23);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
        assertThat(scene.version(resource)).isEqualTo(2);
    }

    @Test
    @DisplayName("系统约定：审核有期限，列在待办和办件页面；放假调休通知移动期限的，告知双方；过期的记为超期办结")
    void theReviewHasALimit() {
        String number = scene.propose(scene.resource(), WED_2026_12_23);
        assertThat(scene.facts.dueOn(number, CatalogChangeProcess.TASK_REVIEW)).isEqualTo(LocalDate.of(2026, 12, 7));

        events.publishEvent(new DeadlineMoved(
                number, CatalogChangeProcess.REVIEW_LIMIT, LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8)));
        assertThat(scene.facts.told(OFFICER)).containsExactly("期限调整");
        assertThat(scene.facts.told(SUPERVISOR)).containsExactly("待审核目录变更", "期限调整");
        assertThat(scene.facts.acts(number)).contains("期限调整");

        scene.at(LocalDate.of(2026, 12, 8));
        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "依据的条款不对，请核对"));
        assertThat(scene.facts.clocks(number)).containsExactly("catalog-review 2026-12-07 LATE");
    }

    @Test
    @DisplayName("系统约定：审核期限前两个工作日提醒市局，最后一日满后登记超期、告知双方；审核任务保留")
    void theReviewIsWarnedOfAndItsLatenessRecorded() {
        String number = scene.propose(scene.resource(), WED_2026_12_23);
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
        assertThat(scene.facts.acts(number)).contains("提醒市政务信息管理局", "登记超期");
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
        String number = scene.propose(resource, WED_2026_12_23);

        scene.review(number, new ReviewForm(Verdict.RETURN, null, null, "依据的条款不对，请核对"));

        assertEnded(number, ChangeStatus.REJECTED, "endEvent_rejected");
        assertThat(scene.facts.told(OFFICER)).containsExactly("变更建议未通过审核");
        assertThat(scene.facts.clocks(number)).containsExactly("catalog-review 2026-12-07 IN_TIME");
        assertThat(scene.version(resource)).isEqualTo(1);
        String again = scene.propose(resource, WED_2026_12_23);
        assertThat(again).isNotEqualTo(number);
    }

    @Test
    @DisplayName("不予确认的，目录不变，理由送各使用部门")
    void anUnconfirmedChangeEndsWithoutEffect() {
        long resource = scene.resource();
        Grant grant = scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.object(number, USER);

        scene.confirm(number, new ConfirmForm(Verdict.RETURN, null, "使用部门异议成立", null));

        assertEnded(number, ChangeStatus.UNCONFIRMED, "endEvent_unconfirmed");
        assertThat(scene.facts.told(USER)).contains("目录变更未予确认");
        scene.at(MON_2026_12_28);
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.grant(grant.number()).items()).hasSize(1);
    }

    @Test
    @DisplayName("第十二条：到期仍未确认的不换版，提醒主管部门；其后确认即时生效")
    void nothingChangesUntilTheBureauHasConfirmed() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(TUE_2026_12_15);
        assertThat(scene.facts.firesAt(number, "timer_unconfirmed")).isEqualTo(WED_2026_12_23.atStartOfDay());
        scene.at(lastSecond(WED_2026_12_23.minusDays(1)));
        assertThat(scene.facts.told(SUPERVISOR)).doesNotContain("到期仍未确认");

        scene.at(WED_2026_12_23.atStartOfDay());
        assertThat(scene.facts.told(SUPERVISOR)).contains("到期仍未确认");
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(clocks.deadline(clocks.clock(scene.noticeClock(number))).words())
                .isEqualTo("通知期已满");

        scene.at(TUE_2026_12_29);
        assertThat(scene.facts.ends(number)).containsExactly("endEvent_reminded");
        assertThat(scene.version(resource)).isEqualTo(1);

        scene.confirm(number);
        scene.runDueJobs();

        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.facts.told(SUPERVISOR))
                .filteredOn("到期仍未确认"::equals)
                .as("on the day, and again with each round of reminders")
                .hasSizeGreaterThan(1);
        assertThat(scene.facts.details(number, "变更生效")).containsExactly("第 2 版自 2026-12-29 起施行");
        assertThat(scene.facts.clocks(number))
                .filteredOn(row -> row.startsWith("catalog-change-chase"))
                .as("the department never responded")
                .allMatch(row -> row.endsWith("LAPSED"));
    }

    @Test
    @DisplayName("第十二条：过了原定日期仍未确认的，使用部门还可以异议，新来的照样通知，提供部门还可以撤回；日期不再写“拟于”")
    void anUnconfirmedChangeStaysOpenAfterItsDay() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(TUE_2026_12_29);

        scene.object(number, USER);
        scene.grant(resource, "public-security", DeliveryMode.FILE, "登记机关");
        events.publishEvent(new ResourceTakenUp(resource));

        assertThat(scene.notices(number)).containsExactly("human-resources 有异议 登记机关", "public-security 未读 登记机关");
        assertThat(scene.facts.texts(OTHER_USER))
                .singleElement()
                .asString()
                .contains("原定 2026-12-23，待市政务信息管理局确认后即时变更该资源", "请尽快知悉或者提出异议")
                .doesNotContain("拟于");

        scene.withdraw(number);
        assertEnded(number, ChangeStatus.WITHDRAWN, "endEvent_withdrawn");
        assertThat(scene.version(resource)).isEqualTo(1);
    }

    @Test
    @DisplayName("提供部门在审核前撤回")
    void aProposalIsWithdrawnBeforeReview() {
        long resource = scene.resource();
        String number = scene.propose(resource, WED_2026_12_23);

        scene.withdraw(number);

        assertEnded(number, ChangeStatus.WITHDRAWN, "endEvent_withdrawn");
        assertThat(scene.propose(resource, WED_2026_12_23)).isNotEqualTo(number);
    }

    @Test
    @DisplayName("生效日期前一日仍可撤回，各使用部门都得到告知；已确认的，当日起不能再撤回")
    void aChangeIsWithdrawnUntilItsDay() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(TUE_2026_12_15);
        scene.confirm(number);
        scene.at(lastSecond(WED_2026_12_23.minusDays(1)));

        scene.withdraw(number);

        assertEnded(number, ChangeStatus.WITHDRAWN, "endEvent_withdrawn");
        assertThat(scene.facts.told(USER)).contains("目录变更已撤回");
        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2026-12-22 WITHDRAWN");
        scene.at(MON_2026_12_28);
        assertThat(scene.version(resource)).isEqualTo(1);

        scene.begin();
        String late = announced(scene.resource());
        scene.at(TUE_2026_12_15);
        scene.confirm(late);
        scene.at(WED_2026_12_23);
        assertThatThrownBy(() -> scene.withdraw(late)).hasMessageContaining("不能撤回");
    }

    @Test
    @DisplayName("所依据的版本已被取代的，不换版、不出故障，办件以未能生效办结")
    void anOvertakenChangeEndsWithoutIncident() {
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        String number = announced(resource);
        scene.at(TUE_2026_12_15);
        scene.confirm(number);
        versions.change(resource, 1, versions.current(resource), "BG-140600-20261123-9999");

        scene.at(WED_2026_12_23);

        assertEnded(number, ChangeStatus.OBSOLETE, "endEvent_obsolete");
        assertThat(scene.incidents()).isZero();
        assertThat(scene.version(resource)).isEqualTo(2);
        assertThat(scene.liveItems(resource)).contains("登记机关");
        assertThat(scene.facts.told(USER)).contains("目录变更未能生效");
    }

    @Test
    @DisplayName("新名称在通知期内被本部门另一项资源占用的，不换版，办件以未能生效办结，说明原因")
    void aNameTakenMeanwhileEndsTheChange() {
        long resource = scene.resource();
        String name = "婚姻登记更名信息（测试" + resource + "）";
        String number = scene.proposeName(resource, name, WED_2026_12_23);
        scene.approve(number, WED_2026_12_23);
        scene.at(TUE_2026_12_15);
        scene.confirm(number);
        scene.take(name);

        scene.at(WED_2026_12_23);

        assertEnded(number, ChangeStatus.OBSOLETE, "endEvent_obsolete");
        assertThat(scene.incidents()).isZero();
        assertThat(scene.version(resource)).isEqualTo(1);
        assertThat(scene.facts.details(number, "变更未能生效")).containsExactly("名称“%s”已被本部门另一项信息资源使用。".formatted(name));
    }

    @Test
    @DisplayName("采用放假通知：催告和生效前的定时器随工作日移动，生效日期不动")
    void aNoticeMovesTheTimersAndNotTheDay() {
        scene.begin(MON_2026_12_28);
        long resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = scene.propose(resource, LocalDate.of(2027, 2, 1));
        scene.approve(number, LocalDate.of(2027, 2, 1));
        LocalDateTime chase = scene.facts.firesAt(number, "timer_chaseDue");
        assertThat(chase).isEqualTo(LocalDate.of(2027, 1, 6).atStartOfDay());
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect"))
                .isEqualTo(LocalDate.of(2027, 1, 25).atStartOfDay());

        notices.adopt(2027, "2027-01-01,HOLIDAY,元旦", "2027-01-04,HOLIDAY,元旦", "2027-01-29,HOLIDAY,春节");

        assertThat(scene.facts.firesAt(number, "timer_chaseDue")).isEqualTo(chase.plusDays(1));
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect"))
                .isEqualTo(LocalDate.of(2027, 1, 22).atStartOfDay());
        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2027-01-31 RUNNING");
    }

    @Test
    @DisplayName("换版重试不会换两次；未到期或未确认的不换")
    void switchingTwiceChangesOnce() {
        long resource = scene.resource();
        String number = announced(resource);
        assertThatThrownBy(() -> versionSwitch.switchTo(number)).isInstanceOf(IllegalStateException.class);
        scene.at(TUE_2026_12_15);
        scene.confirm(number);
        assertThatThrownBy(() -> versionSwitch.switchTo(number)).isInstanceOf(IllegalStateException.class);
        scene.at(WED_2026_12_23);

        assertThat(versionSwitch.switchTo(number)).isTrue();
        assertThat(scene.version(resource)).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0} 通知，最早 {1} 生效")
    @CsvSource({
        "2027-01-31, 2027-02-28, 2027-02-27",
        "2027-01-28, 2027-02-28, 2027-02-27",
        "2028-01-31, 2028-02-29, 2028-02-28",
        "2028-01-29, 2028-02-29, 2028-02-28",
        "2027-03-31, 2027-04-30, 2027-04-29",
        "2026-12-31, 2027-01-31, 2027-01-30",
        "2027-02-28, 2027-03-28, 2027-03-27",
    })
    @DisplayName("第十二条：至少提前一个月，月末按对应日，无对应日的为当月最后一日")
    void aMonthEndsOnTheCorrespondingDay(LocalDate today, LocalDate earliest, LocalDate lastDay) {
        scene.begin(today);
        long resource = scene.resource();
        assertThatThrownBy(() -> scene.propose(resource, earliest.minusDays(1)))
                .hasMessageContaining("最早可于 %s 生效".formatted(earliest));

        String number = scene.propose(resource, earliest);
        assertThatThrownBy(() -> scene.approve(number, earliest.minusDays(1))).hasMessageContaining("早于提供部门拟定的");
        scene.approve(number, earliest);

        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice %s RUNNING".formatted(lastDay));
    }

    @Test
    @DisplayName("审核较晚的，生效日期按审核通过之日起满一个月顺延")
    void aLateReviewPutsTheDayOff() {
        long resource = scene.resource();
        String number = scene.propose(resource, WED_2026_12_23);
        scene.at(LocalDate.of(2026, 12, 1));

        assertThatThrownBy(() -> scene.approve(number, WED_2026_12_23)).hasMessageContaining("最早可于 2027-01-01 生效");
        scene.approve(number, LocalDate.of(2027, 1, 1));

        assertThat(scene.facts.clocks(number)).contains("catalog-change-notice 2026-12-31 RUNNING");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    @DisplayName("以上各例走遍流程的每个环节")
    void everyFlowNodeWasVisited() {
        assertThat(VISITED).containsExactlyElementsOf(scene.drawn());
    }

    /** Proposed and approved today, in effect from 23 December. */
    private String announced(long resource) {
        String number = scene.propose(resource, WED_2026_12_23);
        scene.approve(number, WED_2026_12_23);
        return number;
    }

    /** Time that leaps over the day may let the chasing end first; the case ends once. */
    private void assertEnded(String number, ChangeStatus status, String end) {
        assertThat(scene.status(number)).isEqualTo(status);
        assertThat(scene.facts.isEnded(number)).isTrue();
        assertThat(scene.facts.ends(number))
                .contains(end)
                .isSubsetOf(
                        end,
                        "endEvent_chased",
                        "endEvent_reminded",
                        "endEvent_reviewWarned",
                        "endEvent_overdueRecorded");
    }
}
