package cn.gov.shuozhou.data.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.masking.MaskingRule;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("资源页面说明怎样获取")
class AccessAdviceTest {

    private static final Person REQUESTER =
            new Person("education.requester", "张三", "education", "朔州市教育局", Set.of(Role.REQUESTER));

    @Test
    @DisplayName("第十六条：无条件共享的直接获取")
    void unconditional() {
        assertThat(access(SharingType.UNCONDITIONAL, MaskingRule.NONE, REQUESTER)
                        .action())
                .isEqualTo("直接获取");
    }

    @Test
    @DisplayName("第三十五条：公共服务企业不能直接获取，须申请")
    void unconditionalForAnEnterprise() {
        AccessAdvice access =
                AccessAdvice.to(resource(SharingType.UNCONDITIONAL), List.of(), REQUESTER, true, "5 个工作日");
        assertThat(access.action()).isEqualTo("申请共享");
        assertThat(access.sentence()).contains("第三十五条", "协议或依据", "5 个工作日内答复");
    }

    @Test
    @DisplayName("第十六条：有条件共享的申请，并告知答复期限")
    void conditional() {
        AccessAdvice access = access(SharingType.CONDITIONAL, MaskingRule.NONE, REQUESTER);
        assertThat(access.action()).isEqualTo("申请共享");
        assertThat(access.sentence()).contains("5 个工作日内答复");
    }

    @Test
    @DisplayName("第十八条：不予共享的，有脱敏规则才可申请脱敏数据")
    void notShared() {
        assertThat(access(SharingType.NOT_SHARED, MaskingRule.NONE, REQUESTER).action())
                .isEmpty();
        assertThat(access(SharingType.NOT_SHARED, MaskingRule.NAME, REQUESTER).action())
                .isEqualTo("申请脱敏数据");
    }

    @Test
    @DisplayName("本部门的资源无须申请，不是经办人的不能申请")
    void notForEverybody() {
        Person provider =
                new Person("civil-affairs.requester", "李四", "civil-affairs", "朔州市民政局", Set.of(Role.REQUESTER));
        Person approver = new Person("education.approver", "王五", "education", "朔州市教育局", Set.of(Role.APPROVER));
        assertThat(access(SharingType.CONDITIONAL, MaskingRule.NONE, provider).way())
                .isEqualTo("本部门提供的资源");
        AccessAdvice told = access(SharingType.CONDITIONAL, MaskingRule.NONE, approver);
        assertThat(told.action()).isEmpty();
        assertThat(told.sentence()).endsWith("申请由本部门的使用部门经办人提出。");
    }

    private static AccessAdvice access(SharingType type, MaskingRule masking, Person person) {
        Item item =
                new Item(1, 1, 1, "姓名", DataType.CHARACTER, 50, type, "条件", false, null, Sensitivity.PERSONAL, masking);
        return AccessAdvice.to(resource(type), List.of(item), person, false, "5 个工作日");
    }

    private static Resource resource(SharingType type) {
        return new Resource(
                1,
                "101001/1",
                "基础信息资源",
                "人口",
                "婚姻",
                null,
                "婚姻登记信息",
                "civil-affairs",
                "朔州市民政局",
                "11140600MB0004204U",
                null,
                "摘要",
                FormatClass.DATABASE,
                "oracle",
                null,
                Theme.PUBLIC_SERVICE,
                type,
                "条件",
                SharingMethod.PLATFORM,
                "数据库",
                false,
                null,
                UpdateCycle.DAILY,
                LocalDate.of(2022, 3, 20),
                null,
                1,
                ResourceStatus.PUBLISHED,
                false,
                0,
                null);
    }
}
