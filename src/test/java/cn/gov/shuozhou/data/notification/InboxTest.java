package cn.gov.shuozhou.data.notification;

import static cn.gov.shuozhou.data.SignedIn.FIRST_ADMIN;
import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.SignedIn.bureau;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.search.SearchText;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@PortalTest
@Transactional
@DisplayName("消息")
@OnPostgres(Reason.SQL)
class InboxTest {

    private static final String ME = FIRST_ADMIN.id();

    private static final InboxFilter ALL = InboxFilter.EVERYTHING;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MockMvc mvc;

    @Test
    @DisplayName("未读在前，打开即为已读，并转到所说的页面")
    void openingMarksReadAndLeadsToThePage() throws Exception {
        inbox.tell(ME, message("先到的"));
        inbox.tell(ME, message("后到的"));
        long later = inbox.messages(ME, ALL, 1).rows().get(0).newest().id();

        mvc.perform(get("/inbox/" + later).with(as(FIRST_ADMIN))).andExpect(redirectedUrl("/cases/GX-1"));

        Page<MessageGroup> page = inbox.messages(ME, ALL, 1);
        assertThat(page.rows()).extracting(group -> group.newest().subject()).containsExactly("先到的", "后到的");
        assertThat(page.rows()).extracting(MessageGroup::unread).containsExactly(true, false);
        assertThat(inbox.unread(ME)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    @DisplayName("别的网站的链接带来的：转到所说的页面，不记为已读")
    void anotherSiteReadsNothing(String site) throws Exception {
        inbox.tell(ME, message("请回应"));
        long id = inbox.messages(ME, ALL, 1).rows().get(0).newest().id();

        mvc.perform(get("/inbox/" + id).header("Sec-Fetch-Site", site).with(as(FIRST_ADMIN)))
                .andExpect(redirectedUrl("/cases/GX-1"));
        mvc.perform(get("/inbox/" + id)
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Purpose", "prefetch")
                        .with(as(FIRST_ADMIN)))
                .andExpect(redirectedUrl("/cases/GX-1"));
        assertThat(inbox.unread(ME)).isEqualTo(1);

        mvc.perform(get("/inbox/" + id).header("Sec-Fetch-Site", "none").with(as(FIRST_ADMIN)))
                .andExpect(redirectedUrl("/cases/GX-1"));
        assertThat(inbox.unread(ME)).isZero();
    }

    @Test
    @DisplayName("别人的消息打不开，也不会被标为已读")
    void someoneElsesMessageIsNotFound() throws Exception {
        inbox.tell(ME, message("只给管理员"));
        long id = inbox.messages(ME, ALL, 1).rows().get(0).newest().id();

        mvc.perform(get("/inbox/" + id).with(as(bureau("another", "另一人", Role.BUREAU))))
                .andExpect(status().isNotFound());
        assertThat(inbox.unread(ME)).isEqualTo(1);
    }

    @Test
    @DisplayName("每页二十条，可按词筛选；词中的百分号只是百分号")
    void theListIsPagedAndFiltered() {
        IntStream.rangeClosed(1, 25).forEach(n -> inbox.tell(ME, message("第" + n + "条")));
        inbox.tell(ME, message("完成100%"));

        assertThat(inbox.messages(ME, ALL, 2).rows()).hasSize(6);
        assertThat(inbox.messages(ME, new InboxFilter(null, SearchText.of("%")), 1)
                        .rows())
                .extracting(group -> group.newest().subject())
                .containsExactly("完成100%");
        assertThat(inbox.messages(ME, ALL, -3).number()).isEqualTo(1);
    }

    @Test
    @DisplayName("同一办件的消息合在一起，最新的在上；打开最新的，此前的也记为已读")
    void messagesOfACaseStandTogether() {
        inbox.tell(ME, ofCase("GX-1", "待答复"));
        inbox.tell(ME, message("与办件无关"));
        inbox.tell(ME, ofCase("GX-2", "别的办件"));
        inbox.tell(ME, ofCase("GX-1", "期限将至"));

        Page<MessageGroup> page = inbox.messages(ME, ALL, 1);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.rows()).extracting(group -> group.newest().subject()).containsExactly("期限将至", "别的办件", "与办件无关");
        assertThat(page.rows().get(0).earlier())
                .extracting(ReceivedMessage::subject)
                .containsExactly("待答复");
        assertThat(inbox.messages(ME, new InboxFilter(null, SearchText.of("待答复")), 1)
                        .rows())
                .extracting(group -> group.newest().subject())
                .containsExactly("待答复");

        inbox.open(ME, page.rows().get(0).newest().id());
        assertThat(inbox.unread(ME)).isEqualTo(2);
    }

    @Test
    @DisplayName("事项了结：要求办理它的消息不再算未读，别的不变")
    void whatIsSettledIsNotUnread() {
        inbox.tell(ME, new Message("待答复", "请答复。", "/cases/GX-1", "GX-1", "sharing-answer"));
        inbox.tell(ME, ofCase("GX-1", "目录已变更"));
        inbox.tell(ME, new Message("待答复", "请答复。", "/cases/GX-2", "GX-2", "sharing-answer"));

        inbox.settle("GX-1", List.of("sharing-answer"));

        assertThat(inbox.unread(ME)).isEqualTo(2);
        assertThat(inbox.messages(ME, new InboxFilter(InboxFilter.State.SETTLED, null), 1)
                        .rows())
                .extracting(group -> group.newest().caseNumber())
                .containsExactly("GX-1");
    }

    @Test
    @DisplayName("全部标为已读")
    void everythingIsMarkedReadAtOnce() throws Exception {
        inbox.tellRole(Role.SYSTEM_ADMIN, message("给全体管理员"));
        inbox.tellDepartment("bureau", Role.SYSTEM_ADMIN, message("给本局管理员"));
        assertThat(inbox.unread(ME)).isEqualTo(2);

        mvc.perform(post("/inbox/read").with(as(FIRST_ADMIN)).with(csrf())).andExpect(redirectedUrl("/inbox"));

        assertThat(inbox.unread(ME)).isZero();
    }

    @Test
    @DisplayName("页面列出消息，导航显示未读数")
    void thePageShowsMessagesAndTheCount() throws Exception {
        inbox.tell(ME, message("期限将至"));

        mvc.perform(get("/inbox").with(as(FIRST_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("期限将至")))
                .andExpect(content().string(containsString("<span class=\"visually-hidden\">未读</span>1")));
    }

    @Test
    @DisplayName("消息只能指向本系统的页面")
    void aMessageLeadsNowhereElse() {
        assertThatThrownBy(() -> new Message("a", "b", "https://example.org", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Message("a", "b", "//example.org", null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Message ofCase(String number, String subject) {
        return new Message(subject, "请办理。", "/cases/" + number, number);
    }

    private static Message message(String subject) {
        return new Message(subject, "请办理。", "/cases/GX-1", null);
    }
}
