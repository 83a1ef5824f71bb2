package cn.gov.shuozhou.data.organization;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.gov.shuozhou.data.PortalTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("人员的邮箱")
class MailAddressesTest {

    private static final String PAGE = "/organization/people/" + FIRST_ADMIN.id();

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private MockMvc mvc;

    @Test
    @DisplayName("系统管理员登记、更改和取消")
    void theAdministratorKeepsAddresses() throws Exception {
        change(" first.admin@example.gov.cn ").andExpect(redirectedUrl(PAGE));
        assertThat(addresses.of(FIRST_ADMIN.id())).hasValue("first.admin@example.gov.cn");
        mvc.perform(get(PAGE).with(as(FIRST_ADMIN)))
                .andExpect(content().string(containsString("first.admin@example.gov.cn")));

        change("").andExpect(redirectedUrl(PAGE));
        assertThat(addresses.of(FIRST_ADMIN.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not an address",
                "a@b",
                "a@b.cn\r\nBcc: c@d.cn",
                "a@b.cn,c@d.cn",
                "\"a b\"@example.cn",
                "<a@b.cn>",
                "a..b@example.cn",
                "管理员@example.cn",
                "a@-example.cn"
            })
    @DisplayName("不是一个普通地址的，指出并拒绝，不改变原值")
    void whatIsNoPlainAddressIsRefused(String typed) throws Exception {
        change("first.admin@example.gov.cn");

        change(typed).andExpect(status().isBadRequest()).andExpect(content().string(containsString("邮箱")));

        assertThat(addresses.of(FIRST_ADMIN.id())).hasValue("first.admin@example.gov.cn");
    }

    @Test
    @DisplayName("其他角色不能更改，查无此人的说明")
    void onlyTheAdministratorAndOnlyOfPeople() throws Exception {
        mvc.perform(post(PAGE + "/email")
                        .param("email", "a@b.cn")
                        .with(as(bureau("another", "另一人", Role.BUREAU)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post("/organization/people/nobody/email")
                        .param("email", "a@b.cn")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private ResultActions change(String typed) throws Exception {
        return mvc.perform(post(PAGE + "/email")
                .param("email", typed)
                .with(as(FIRST_ADMIN))
                .with(csrf()));
    }
}
