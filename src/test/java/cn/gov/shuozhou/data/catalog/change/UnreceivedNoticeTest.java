package cn.gov.shuozhou.data.catalog.change;

import static cn.gov.shuozhou.data.catalog.change.ChangeScene.OFFICER;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.SUPERVISOR;
import static cn.gov.shuozhou.data.catalog.change.ChangeScene.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.delivery.DeliveryMode;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.organization.Registration;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.process.Refused;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@OnPostgres(Reason.SQL)
@DisplayName("第十二条：使用部门没有经办人、审批人和数据专员的，通知送其他人员，由市局指定签收人")
class UnreceivedNoticeTest extends ChangeCases {

    private static final String ENTERPRISE = "heating";

    @Autowired
    private Organization organization;

    @Autowired
    private Registration registration;

    @Autowired
    private MockMvc mvc;

    private final List<Person> gone = new ArrayList<>();

    @Override
    @AfterEach
    void end() {
        gone.forEach(person -> roles(person, person.roles()));
        super.end();
    }

    @Test
    @DisplayName("通知送该部门其他人员和市局；未指定签收人的不能确认；指定的人得到通知，由其回应")
    void theBureauNamesARecipient() {
        leaveOnly(Role.SECRECY_REVIEWER);
        String reviewer = ENTERPRISE + ".secrecy-reviewer";
        String number = announced(resourceOfTheEnterprise());

        assertThat(scene.facts.told(reviewer)).containsExactly("目录变更通知");
        assertThat(scene.facts.told(SUPERVISOR)).contains("变更通知无人签收");
        assertThat(scene.notices(number)).containsExactly("heating 无人签收 登记机关");
        assertThat(scene.facts.details(number, "通知无人签收")).containsExactly("朔州市热力公司");
        assertThatThrownBy(() -> scene.acknowledge(number, reviewer)).hasMessageContaining("只有收到通知的使用部门");
        scene.at(WED_2026_12_16);
        assertThatThrownBy(() -> scene.confirm(number)).hasMessageContaining("朔州市热力公司无人签收变更通知，不能确认");

        scene.name(number, ENTERPRISE, reviewer, SUPERVISOR);

        assertThat(scene.facts.told(reviewer)).endsWith("目录变更通知");
        assertThat(scene.facts.acts(number)).contains("指定签收人").doesNotContain("推迟生效");
        scene.acknowledge(number, reviewer);
        assertThat(scene.notices(number)).containsExactly("heating 知悉 登记机关");
        scene.confirm(number);
        assertThat(scene.effectOn(number)).isEqualTo(THU_2026_12_24);
    }

    @Test
    @DisplayName("一个人也没有的，通知没有送达任何人：签收之日起满一个月，生效日期随之推迟并告知全部使用部门")
    void theMonthRunsFromTheDayOnWhichSomebodyIsTold() {
        leaveOnly();
        long resource = resourceOfTheEnterprise();
        scene.grant(resource, "human-resources", DeliveryMode.FILE, "姓名");
        String number = announced(resource);
        LocalDate registered = LocalDate.of(2026, 12, 3);
        scene.at(registered);
        assertThatThrownBy(() -> scene.name(number, ENTERPRISE, ENTERPRISE + ".requester", SUPERVISOR))
                .hasMessageContaining("请选择朔州市热力公司的一名在册业务人员");
        Person analyst = gone.get(0);
        roles(analyst, Set.of(Role.ANALYST));

        scene.name(number, ENTERPRISE, analyst.id(), SUPERVISOR);

        assertThat(scene.effectOn(number)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(scene.facts.told(USER)).contains("目录变更推迟生效");
        assertThat(scene.facts.details(number, "推迟生效"))
                .singleElement()
                .asString()
                .contains("此前无人收到通知");
    }

    @Test
    @DisplayName("通知发出时一个人也没有、后来才有经办人的：还没有收到通知，不能确认；指定后自当日起满一个月")
    void whoComesLaterHasTheWholeMonth() {
        leaveOnly();
        String number = announced(resourceOfTheEnterprise());
        scene.at(WED_2026_12_16);
        scene.runDueJobs();
        Person requester = gone.stream()
                .filter(person -> person.has(Role.REQUESTER))
                .findFirst()
                .orElseThrow();
        roles(requester, requester.roles());

        assertThatThrownBy(() -> scene.confirm(number)).hasMessageContaining("无人签收变更通知，不能确认");
        scene.name(number, ENTERPRISE, requester.id(), SUPERVISOR);

        assertThat(scene.facts.told(requester.id())).containsExactly("目录变更通知", "目录变更推迟生效");
        assertThat(scene.effectOn(number)).isEqualTo(LocalDate.of(2027, 1, 17));
    }

    @Test
    @DisplayName("通知期内人员都已离开的，下一次催告时发现，请市局指定")
    void whoLeavesDuringTheNoticeIsMissed() {
        String number = announced(resourceOfTheEnterprise());
        assertThat(scene.facts.told(SUPERVISOR)).doesNotContain("变更通知无人签收");
        leaveOnly(Role.SECRECY_REVIEWER);

        scene.at(LocalDate.of(2026, 12, 1));

        assertThat(scene.facts.told(SUPERVISOR)).contains("变更通知无人签收");
        assertThat(scene.notices(number)).containsExactly("heating 无人签收 登记机关");
        assertThat(scene.effectOn(number)).as("it was told before").isEqualTo(THU_2026_12_24);
    }

    @Test
    @DisplayName("又有了经办人的，下一次催告时送到，不再请市局指定")
    void anewRequesterReceivesIt() {
        leaveOnly(Role.SECRECY_REVIEWER);
        String number = announced(resourceOfTheEnterprise());
        Person requester = gone.stream()
                .filter(person -> person.has(Role.REQUESTER))
                .findFirst()
                .orElseThrow();
        roles(requester, requester.roles());

        scene.at(LocalDate.of(2026, 12, 1));

        assertThat(scene.facts.told(requester.id())).containsExactly("请回应目录变更通知");
        assertThat(scene.notices(number)).containsExactly("heating 未读 登记机关");
    }

    @Test
    @DisplayName("只由市局指定，只能指定该部门的人员，有人签收的不再指定")
    void onlyOneOfTheDepartmentIsNamedByTheBureau() {
        leaveOnly(Role.SECRECY_REVIEWER);
        String number = announced(resourceOfTheEnterprise());
        String reviewer = ENTERPRISE + ".secrecy-reviewer";

        assertThatThrownBy(() -> scene.name(number, ENTERPRISE, reviewer, OFFICER))
                .hasMessageContaining("由市政务信息管理局指定");
        assertThatThrownBy(() -> scene.name(number, ENTERPRISE, USER, SUPERVISOR))
                .hasMessageContaining("请选择朔州市热力公司的一名");
        assertThatThrownBy(() -> scene.name(number, ENTERPRISE, null, SUPERVISOR))
                .hasMessageContaining("请选择朔州市热力公司的一名");
        assertThatThrownBy(() -> scene.name(number, "education", reviewer, SUPERVISOR))
                .hasMessageContaining("没有通知");
        scene.name(number, ENTERPRISE, reviewer, SUPERVISOR);
        assertThatThrownBy(() -> scene.name(number, ENTERPRISE, reviewer, SUPERVISOR))
                .hasMessageContaining("无须再指定");
    }

    @Test
    @DisplayName("市局首页和办件页面列出无人签收的，在页面上指定；指定的人从首页看到；别的人不能指定")
    void theBureauSeesItAndNamesThere() throws Exception {
        leaveOnly(Role.SECRECY_REVIEWER);
        String number = announced(resourceOfTheEnterprise());
        String reviewer = ENTERPRISE + ".secrecy-reviewer";
        String address = "/catalog/changes/" + number;
        Refused refused = new Refused(mvc, scene);
        assertThat(page(SUPERVISOR, "/")).contains("无人签收的目录变更通知", number);
        assertThat(page(SUPERVISOR, address)).contains("无人签收的通知", "<option value=\"" + reviewer + "\"");
        assertThat(page(OFFICER, address)).contains("无人签收").doesNotContain("无人签收的通知");
        assertThat(page(reviewer, "/")).doesNotContain("待回应的目录变更通知");

        refused.request(SUPERVISOR, naming(number, USER), 400, "请选择朔州市热力公司的一名在册业务人员");
        refused.atTheDoor(OFFICER, naming(number, reviewer));
        assertThat(refused.send(SUPERVISOR, naming(number, reviewer)).getStatus())
                .isEqualTo(302);

        assertThat(page(SUPERVISOR, "/")).doesNotContain("无人签收的目录变更通知");
        assertThat(page(SUPERVISOR, address)).contains("签收人：").doesNotContain("无人签收的通知");
        assertThat(page(reviewer, "/")).contains("待回应的目录变更通知", number);
        refused.request(SUPERVISOR, naming(number, reviewer), 409, "无须再指定");
    }

    private String page(String person, String address) throws Exception {
        return Refused.text(new Refused(mvc, scene).send(person, get(address)));
    }

    private static MockHttpServletRequestBuilder naming(String number, String recipient) {
        return post("/catalog/changes/" + number + "/recipients/" + ENTERPRISE)
                .param("recipient", recipient)
                .with(csrf());
    }

    private long resourceOfTheEnterprise() {
        long resource = scene.resource();
        scene.grant(resource, ENTERPRISE, DeliveryMode.FILE, "登记机关");
        return resource;
    }

    /** Takes their roles from all of the department but those who hold one of these. */
    private void leaveOnly(Role... left) {
        organization.people(ENTERPRISE).stream()
                .filter(person -> List.of(left).stream().noneMatch(person::has))
                .forEach(person -> {
                    gone.add(person);
                    roles(person, Set.of());
                });
    }

    private void roles(Person person, Set<Role> roles) {
        registration.changeRoles(person, organization.department(ENTERPRISE), roles);
    }
}
