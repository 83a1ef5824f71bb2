package cn.gov.shuozhou.data.portal;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.PortalTest;
import cn.gov.shuozhou.data.organization.Role;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PortalTest
@DisplayName("页面框架、首页和登录")
class LayoutTest {

    private static final Pattern INLINE = Pattern.compile("<style|\\sstyle=|\\son[a-z]+=\"|<script(?![^>]*\\ssrc=)");

    private static final Pattern FOREIGN = Pattern.compile("(src|href|action)=\"(https?:)?//");

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("每种角色都有首页，没有行内脚本、样式和外部地址")
    void everyRoleHasAHome(Role role) throws Exception {
        String page = home(role);

        assertThat(page).contains("朔州市政务数据共享和开放", "跳到正文", "依据 朔数政办发〔2021〕2号", "退出", "aria-current=\"page\"");
        assertThat(INLINE.matcher(page).find()).isFalse();
        assertThat(FOREIGN.matcher(page).find()).isFalse();
        assertThat(page).doesNotContain("演示环境");
    }

    @Test
    @DisplayName("导航随角色而定")
    void theNavigationFollowsTheRole() throws Exception {
        assertThat(entries(home(Role.REQUESTER)))
                .containsExactly(
                        "首页", "我的申请", "办件总览", "目录变更", "数据目录", "我的授权", "使用记录", "使用情况说明", "免提交", "数据校核", "我的导出", "报表",
                        "通报批评", "工作日历");
        assertThat(entries(home(Role.APPROVER))).contains("待办办理").doesNotContain("流程监控", "机构与人员");
        assertThat(entries(home(Role.BUREAU))).contains("待办", "待办办理", "流程监控", "办件总览", "节假日通知");
        assertThat(entries(home(Role.SYSTEM_ADMIN))).contains("机构与人员", "运行维护").doesNotContain("我的申请", "待办办理");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("导航最上面一行不超过六项，按做什么分组")
    void atMostSixOnTop(Role role) throws Exception {
        assertThat(top(home(role))).hasSizeBetween(2, 6).startsWith("首页").doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("兼有全部业务角色的人也只有六组")
    void nobodyHasMoreThanSixOnTop() throws Exception {
        String page = home(Role.ofTheBusiness().toArray(Role[]::new));

        assertThat(top(page)).containsExactly("首页", "办理", "目录", "数据", "监督", "管理");
        assertThat(entries(page)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("消息在每一页的姓名旁边，不在导航里")
    void messagesStandBesideTheName() throws Exception {
        String page = home(Role.REQUESTER);

        assertThat(page.substring(0, page.indexOf("<nav class=\"site-nav\""))).contains("href=\"/inbox\"");
        assertThat(entries(page)).doesNotContain("消息");
    }

    @Test
    @DisplayName("没有待办时说明待办从哪里来")
    void anEmptyTodoListExplainsItself() throws Exception {
        assertThat(home(Role.APPROVER)).contains("没有待办事项");
    }

    @Test
    @DisplayName("口令不对：说明原因，不说哪个不对；用户名留给浏览器填回")
    void aWrongPasswordIsExplained() throws Exception {
        mvc.perform(formLogin().user("first.admin").password("wrong")).andExpect(redirectedUrl("/login?error"));
        mvc.perform(get("/login").param("error", ""))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("用户名或口令不正确")))
                .andExpect(content().string(containsString("data-keeps-name=\"true\"")));
    }

    @Test
    @DisplayName("非演示环境的登录页不列账号")
    void noAccountsAreOfferedOutsideTheDemo() throws Exception {
        mvc.perform(get("/login")).andExpect(content().string(not(containsString("示例账号"))));
        mvc.perform(get("/login").param("signedOut", "")).andExpect(content().string(containsString("您已安全退出")));
    }

    private String home(Role... roles) throws Exception {
        return mvc.perform(get("/").with(as(bureau("first.admin", "某人", roles))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What is seen before any list is opened. */
    private static List<String> top(String page) {
        String navigation = page.substring(page.indexOf("<nav class=\"site-nav\""), page.indexOf("site-nav-person"));
        String closed = navigation.replaceAll("(?s)</summary>.*?</details>", "</summary>");
        return Pattern.compile("<(?:a|summary)[^>]*>([^<]+)<")
                .matcher(closed)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static List<String> entries(String page) {
        String navigation = page.substring(page.indexOf("<nav class=\"site-nav\""), page.indexOf("site-nav-person"));
        return Pattern.compile("<a [^>]*>([^<]+)<")
                .matcher(navigation)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }
}
