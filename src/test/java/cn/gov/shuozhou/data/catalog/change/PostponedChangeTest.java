package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OTHER_USER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static cn.gov.shuozhou.data.process.CaseScene.lastSecond;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.gov.shuozhou.data.casework.Verdict;
import cn.gov.shuozhou.data.clock.ClockRevision;
import cn.gov.shuozhou.data.clock.Clocks;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("第十二条：已通知的生效日期只能推迟，不能提前；到期后才确认的，另定日期并告知使用部门")
class PostponedChangeTest extends ChangeCases {

    private static final LocalDate MON_2027_01_18 = LocalDate.of(2027, 1, 18);

    @Autowired
    private Clocks clocks;

    private long resource;
    private String number;

    @BeforeEach
    void announce() {
        resource = scene.resource();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "登记机关");
        scene.grant(resource, "public-security", DeliveryMode.FILE, "姓名");
        number = announced(resource);
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, SUPERVISOR})
    @DisplayName("提供部门、主管部门都可以推迟：重新告知全部使用部门，到新的日期 00:00 才生效")
    void everybodyIsToldOfTheLaterDay(String person) {
        scene.postpone(number, person, MON_2027_01_18);

        assertThat(scene.effectOn(number)).isEqualTo(MON_2027_01_18);
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知", "目录变更推迟生效");
        assertThat(scene.facts.told(OTHER_USER)).containsExactly("目录变更通知", "目录变更推迟生效");
        assertThat(scene.facts.texts(USER).get(1)).contains("由 2026-12-24 推迟至 2027-01-18 生效", "省级系统推迟上线");
        assertThat(scene.facts.details(number, "推迟生效"))
                .singleElement()
                .asString()
                .contains("推迟至 2027-01-18");
        assertThat(clocks.explain(scene.noticeClock(number)).revisions())
                .extracting(ClockRevision::oldDueOn, ClockRevision::newDueOn)
                .containsExactly(tuple(THU_2026_12_24.minusDays(1), MON_2027_01_18.minusDays(1)));
        assertThat(scene.facts.firesAt(number, "timer_beforeEffect"))
                .isEqualTo(LocalDate.of(2027, 1, 11).atStartOfDay());

        scene.acknowledge(number, USER);
        scene.acknowledge(number, OTHER_USER);
        scene.confirm(number);
        scene.at(lastSecond(MON_2027_01_18.minusDays(1)));
        assertThat(scene.version(resource)).isEqualTo(1);
        scene.at(MON_2027_01_18.atStartOfDay());
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.EFFECTIVE);
    }

    @Test
    @DisplayName("已确认的也可以推迟，不因此提前失去异议的机会")
    void aConfirmedChangeIsPutOffToo() {
        scene.acknowledge(number, USER);
        scene.acknowledge(number, OTHER_USER);
        scene.confirm(number);

        scene.postpone(number, OFFICER, MON_2027_01_18);

        assertThat(scene.facts.firesAt(number, "timer_effective")).isEqualTo(MON_2027_01_18.atStartOfDay());
        scene.at(THU_2026_12_24);
        assertThat(scene.version(resource)).isEqualTo(1);
        scene.object(number, USER);
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
    }

    @Test
    @DisplayName("提前、不变、太远、没有理由、不是日期的都不受理，日期不动")
    void aNoticeIsNeverShortened() {
        refused(form("2026-12-23", "系统推迟上线"), "只能推迟，不能提前", "最早为 2026-12-25");
        refused(form("2026-12-24", "系统推迟上线"), "最早为 2026-12-25");
        refused(form("2030-01-01", "系统推迟上线"), "太远");
        refused(form("明天", "系统推迟上线"), "请填写新的生效日期", "2026-12-25");
        refused(form("2027-01-18", " "), "请写明推迟的理由");
        refused(new PostponeForm("2026-12-20", "2027-01-18", "系统推迟上线"), "刚刚已改为 2026-12-24");
        assertThatThrownBy(() -> scene.postpone(number, USER, MON_2027_01_18)).hasMessageContaining("只有提供部门的数据专员");

        assertThat(scene.effectOn(number)).isEqualTo(THU_2026_12_24);
        assertThat(scene.facts.told(USER)).containsExactly("目录变更通知");
        scene.withdraw(number);
        assertThatThrownBy(() -> scene.postpone(number, OFFICER, MON_2027_01_18))
                .hasMessageContaining("不能推迟");
    }

    @Test
    @DisplayName("到期后才确认的：须另定日期，不早于下一个工作日，使用部门得到告知，到该日 00:00 才生效")
    void aLateConfirmationSetsANewDay() {
        LocalDate friday = LocalDate.of(2026, 12, 25);
        LocalDate monday = LocalDate.of(2026, 12, 28);
        scene.at(friday);

        assertThatThrownBy(() -> scene.confirm(number)).hasMessageContaining("请填写新的生效日期");
        assertThatThrownBy(() -> scene.confirm(number, friday)).hasMessageContaining("最早为 2026-12-28");
        assertThatThrownBy(() -> scene.confirm(number, friday.plusDays(1))).hasMessageContaining("最早为 2026-12-28");
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.NOTICE);
        scene.confirm(number, monday);

        assertThat(scene.facts.texts(USER)).last().asString().contains("已确认，原定 2026-12-24，改于 2026-12-28 生效");
        assertThat(scene.facts.firesAt(number, "timer_effective")).isEqualTo(monday.atStartOfDay());
        scene.runDueJobs();
        assertThat(scene.version(resource)).isEqualTo(1);
        scene.at(monday.atStartOfDay());
        assertThat(scene.version(resource)).isEqualTo(2);
    }

    @Test
    @DisplayName("原定之日当天确认的，也已过了该日 00:00，须另定日期")
    void onTheDayItselfItIsTooLate() {
        scene.at(THU_2026_12_24);

        assertThatThrownBy(() -> scene.confirm(number)).hasMessageContaining("请填写新的生效日期");
        assertThatThrownBy(() -> scene.confirm(number, THU_2026_12_24)).hasMessageContaining("最早为 2026-12-25");
    }

    @Test
    @DisplayName("打开确认表单之后日期又被推迟的，另定的日期不作数，须重新查看")
    void aDaySetForALateConfirmationIsNotDropped() {
        scene.at(THU_2026_12_24);
        scene.postpone(number, OFFICER, MON_2027_01_18);

        assertThatThrownBy(() -> scene.confirm(number, TUE_2026_12_29)).hasMessageContaining("已推迟至 2027-01-18");

        scene.confirm(number, new ConfirmForm(Verdict.PASS, null, "", null, 0));
        assertThat(scene.status(number)).isEqualTo(ChangeStatus.CONFIRMED);
        assertThat(scene.effectOn(number)).isEqualTo(MON_2027_01_18);
    }

    private static PostponeForm form(String day, String reason) {
        return new PostponeForm("2026-12-24", day, reason);
    }

    private void refused(PostponeForm form, String... words) {
        assertThatThrownBy(() -> scene.postpone(number, OFFICER, form))
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }
}
