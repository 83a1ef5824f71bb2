package cn.gov.shuozhou.data.casework.desk;

import static cn.gov.shuozhou.data.sharing.SharingScene.APPROVER;
import static cn.gov.shuozhou.data.sharing.SharingScene.REQUESTER;
import static cn.gov.shuozhou.data.sharing.SharingScene.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.engine.MovableClockTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@MovableClockTest
@DisplayName("办结之前，双方当事部门互相看到办理人和经办人的联系方式，别人看不到")
class CaseContactsTest extends WithTakenTask {

    @BeforeEach
    void begin() throws Exception {
        desk.register(APPROVER, "社会事务科", "0349-2021234");
        desk.register(REQUESTER, "就业科", "13800001234");
    }

    @AfterEach
    void end() throws Exception {
        desk.register(APPROVER, "", "");
        desk.register(REQUESTER, "", "");
    }

    @Test
    @DisplayName("提供部门看到经办人，使用部门看到签收的人；本部门自己的、市局和其他部门看不到")
    void eachPartySeesTheOther() throws Exception {
        assertThat(seenBy(APPROVER)).contains("就业科", "13800001234").doesNotContain("2021234");
        assertThat(seenBy(COLLEAGUE)).contains("13800001234");
        assertThat(seenBy(REQUESTER)).contains("社会事务科", "0349-2021234").doesNotContain("13800001234");
        assertThat(seenBy(SUPERVISOR)).doesNotContain("2021234", "13800001234");
        String address = "/cases/" + desk.number() + "/contacts";
        assertThat(desk.page("public-security.approver", address, 404)).contains("没有编号为");
        assertThat(desk.page("public-security.approver", "/api" + address, 404)).contains("没有编号为");
        assertThat(desk.page(APPROVER, "/cases/GX-999999-20261122-9999/contacts", 404))
                .contains("请核对编号");
    }

    @Test
    @DisplayName("退回签收之后没有办理人；转办之后是接办的人")
    void whoeverHasIt() throws Exception {
        desk.send(APPROVER, "transfer", COLLEAGUE, "本周出差，急件由同事办理");
        assertThat(seenBy(REQUESTER)).contains("未登记电话").doesNotContain("2021234");

        desk.putBack(COLLEAGUE, COLLEAGUE);
        assertThat(seenBy(REQUESTER)).contains("现在没有可显示的");
    }

    @Test
    @DisplayName("办结之后谁也看不到")
    void nobodyAfterTheEnd() throws Exception {
        desk.withdraw();

        assertThat(seenBy(REQUESTER)).doesNotContain("2021234");
        assertThat(seenBy(APPROVER)).doesNotContain("13800001234");
    }

    @Test
    @DisplayName("办件页面和消息里都可以打开")
    void pageAndMessages() throws Exception {
        String asked = "/cases/" + desk.number() + "/contacts";
        assertThat(desk.page(REQUESTER, "/sharing/applications/" + desk.number(), 200))
                .contains(asked);
        assertThat(desk.page(APPROVER, "/inbox", 200)).contains(asked);
    }

    private String seenBy(String person) throws Exception {
        String address = "/cases/" + desk.number() + "/contacts";
        String page = desk.page(person, address, 200);
        String list = desk.page(person, "/api" + address, 200);
        assertThat(page.contains("2021234")).isEqualTo(list.contains("2021234"));
        assertThat(page.contains("13800001234")).isEqualTo(list.contains("13800001234"));
        return page;
    }
}
