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

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.OnPostgres.Reason;
import cn.gov.shuozhou.data.PortalTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("人员的科室和电话：系统管理员登记，电话加密存放（第二十八条）")
@OnPostgres(Reason.SQL)
class ContactsTest {

    private static final String ME = FIRST_ADMIN.id();

    private static final String PAGE = "/organization/people/" + ME;

    @Autowired
    private Contacts contacts;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    @DisplayName("登记、更改和取消；库中读不出号码")
    void theAdministratorKeepsContacts() throws Exception {
        change(" 数据科 ", "0349-2021234 转 801").andExpect(redirectedUrl(PAGE));
        assertThat(contacts.of(ME)).hasValueSatisfying(contact -> {
            assertThat(contact.section()).isEqualTo("数据科");
            assertThat(contact.phone()).isEqualTo("0349-2021234 转 801");
        });
        mvc.perform(get(PAGE).with(as(FIRST_ADMIN))).andExpect(content().string(containsString("0349-2021234")));
        byte[] stored = jdbc.queryForObject("select phone_sealed from person where id = ?", byte[].class, ME);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("0349", "2021234");

        change("", "").andExpect(redirectedUrl(PAGE));
        assertThat(contacts.of(ME)).hasValueSatisfying(contact -> {
            assertThat(contact.section()).isEmpty();
            assertThat(contact.phone()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "１３８００００１２３４, 13800001234",
        "（０３４９）２０２１２３４, (0349)2021234",
        "0349—2021234, 0349-2021234",
        "+86 349 2021234, +86 349 2021234",
        "2021234转801, 2021234转801"
    })
    @DisplayName("各种写法的号码")
    void numbersAsPeopleWriteThem(String typed, String kept) throws Exception {
        change("", typed).andExpect(redirectedUrl(PAGE));
        assertThat(contacts.of(ME).orElseThrow().phone()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234",
                "请找张三",
                "0349-2021234\r\nX: y",
                "javascript:alert(1)",
                "0349-2021234 转 1234567",
                "转801",
                "2021234;801"
            })
    @DisplayName("不是一个号码的，指出并拒绝，不改变原值")
    void whatIsNoNumberIsRefused(String typed) throws Exception {
        change("数据科", "0349-2021234");

        change("别的科", typed)
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("电话")));

        assertThat(contacts.of(ME)).hasValueSatisfying(contact -> {
            assertThat(contact.section()).isEqualTo("数据科");
            assertThat(contact.phone()).isEqualTo("0349-2021234");
        });
    }

    @Test
    @DisplayName("科室过长、带看不见的字符；查无此人；其他角色：拒绝")
    void othersAndOtherTexts() throws Exception {
        change("科".repeat(61), "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("科室不能超过 60 个字")));
        change("数据\u202e科", "")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("U+202E")));
        mvc.perform(post("/organization/people/nobody/contact")
                        .with(as(FIRST_ADMIN))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post(PAGE + "/contact")
                        .with(as(bureau("another", "另一人", Role.BUREAU)))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    private ResultActions change(String section, String phone) throws Exception {
        return mvc.perform(post(PAGE + "/contact")
                .param("section", section)
                .param("phone", phone)
                .with(as(FIRST_ADMIN))
                .with(csrf()));
    }
}
