package cn.gov.shuozhou.data.notification;

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
import cn.gov.shuozhou.data.organization.Addresses;
import cn.gov.shuozhou.data.organization.MailAddresses;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Role;
import cn.gov.shuozhou.data.sealing.Seals;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@DisplayName("邮件：与消息同一事务写入，提交后发送，不重不漏")
@OnPostgres(Reason.LOCKS)
class OutboxTest {

    private static final String ME = FIRST_ADMIN.id();

    private static final Duration COLLECT = Duration.ofMinutes(2);

    /** Listens on a free port of the loopback interface. */
    @RegisterExtension
    static final GreenMailExtension SERVER =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private MessageMapper messages;

    @Autowired
    private DispatchMapper mapper;

    @Autowired
    private Dispatches mails;

    @Autowired
    private Organization organization;

    @Autowired
    private MailAddresses addresses;

    @Autowired
    private Seals seals;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc mvc;

    private final SteppingClock clock = new SteppingClock();

    private Inbox inbox;

    private final Socket taken = new Socket();
    private int port;

    @BeforeEach
    void setUp() {
        port = SERVER.getSmtp().getPort();
        inbox = new Inbox(messages, organization, new Outbox(mapper, List.of(channel()), clock), clock);
        register("admin@example.gov.cn");
    }

    @AfterEach
    void cleanUp() throws IOException {
        taken.close();
        database.sql("delete from outgoing").update();
        database.sql("delete from dispatch").update();
        database.sql("delete from message").update();
        register(null);
    }

    @Test
    @DisplayName("事务提交后发送；事务回滚，消息和邮件都没有")
    void onlyWhatIsCommittedIsSent() {
        transactions.executeWithoutResult(status -> {
            inbox.tell(ME, message("没有发生的事"));
            status.setRollbackOnly();
        });
        tell(message("共享申请已提交"));
        collect();

        postman().round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly(DispatchState.SENT);
    }

    @Test
    @DisplayName("未提交的消息，另一节点看不到，不会提前发出")
    void nothingIsSentBeforeTheCommit() throws Exception {
        transactions.executeWithoutResult(status -> {
            inbox.tell(ME, message("正在办理"));
            collect();
            inAnotherThread(() -> postman().round());
            assertThat(SERVER.getReceivedMessages()).isEmpty();
        });
        postman().round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("同一人在同一事务中被告知两次，只记一条、只发一封；之后同样的话是另一件事")
    void oneEventIsToldOnce() {
        transactions.executeWithoutResult(status -> {
            inbox.tellRole(Role.SYSTEM_ADMIN, message("申请人催办"));
            inbox.tellDepartment("bureau", Role.SYSTEM_ADMIN, message("申请人催办"));
        });
        tell(message("申请人催办"));
        collect();

        postman().round();

        assertThat(body(0)).contains("您有 2 条新消息");
        assertThat(database.sql("select count(*) from message where person_id = ?")
                        .param(ME)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("第二十五条：没有账号的申请人按所留邮箱告知编号和进展，发出后不再存放邮箱；换行不成为邮件头")
    void aMailToThePublicIsSent() throws Exception {
        PublicMails mails = new PublicMails(mapper, new Outbox(mapper, List.of(channel()), clock), seals, clock);
        String number = "KF-140600-20261123-0001";
        transactions.executeWithoutResult(
                status -> mails.queue("someone@example.com", "您的开放申请已答复\r\nBcc: all@example.com", number));
        assertThat(database.sql("select count(*) from dispatch where address_sealed is not null")
                        .query(Integer.class)
                        .single())
                .isOne();

        postman().round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
        assertThat(SERVER.getReceivedMessages()[0].getHeader("Bcc")).isNull();
        assertThat(body(0)).contains(number, "/open/applications/query?number=" + number);
        assertThat(states()).containsExactly(DispatchState.SENT);
        assertThat(database.sql("select count(*) from dispatch where address_sealed is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @DisplayName("几条消息合成一封，各附链接，不含消息正文")
    void severalMessagesShareAMail() throws Exception {
        tell(message("第一件"));
        tell(message("第二件"));
        postman().round();
        assertThat(SERVER.getReceivedMessages())
                .as("before the collecting time is over")
                .isEmpty();
        collect();

        postman().round();

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(mail.getSubject()).contains("2 条新消息");
        assertThat(mail.getContentType()).containsIgnoringCase("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        long first =
                database.sql("select min(id) from message").query(Long.class).single();
        assertThat(mail.getContent().toString())
                .contains("第一件（GX-140600-20261122-0001）", "第二件", "https://data.example.gov.cn/inbox/" + first)
                .doesNotContain("正文里的内容");
    }

    @Test
    @DisplayName("两个节点同时发送，每封只发一次")
    void twoNodesSendEachMailOnce() throws Exception {
        for (int n = 1; n <= 12; n++) {
            tell(message("第" + n + "件"));
            collect();
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Void> node = () -> {
                together.await();
                postman().round();
                return null;
            };
            var nodes = Executors.newFixedThreadPool(2);
            try {
                for (var result : nodes.invokeAll(List.of(node, node))) {
                    result.get();
                }
            } finally {
                nodes.shutdownNow();
            }
        }

        assertThat(SERVER.getReceivedMessages()).hasSize(12);
        assertThat(states()).hasSize(12).containsOnly(DispatchState.SENT);
    }

    @Test
    @DisplayName("服务器不通时隔 4、8、16……分钟重试，通了即发，编号不变")
    void aFailureIsRetriedWithBackoff() throws Exception {
        tell(message("期限将至"));
        collect();
        port = closedPort();
        postman().round();
        assertThat(states()).containsExactly(DispatchState.WAITING);
        assertThat(problem()).contains("连接不上邮件服务器");

        clock.step(Duration.ofMinutes(3));
        postman().round();
        assertThat(attempts()).isEqualTo(1);
        clock.step(Duration.ofMinutes(1));
        postman().round();
        assertThat(attempts()).isEqualTo(2);

        port = SERVER.getSmtp().getPort();
        clock.step(Duration.ofMinutes(8));
        postman().round();

        String id = database.sql("select id from dispatch").query(String.class).single();
        assertThat(SERVER.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + id + "@example.gov.cn>");
        assertThat(states()).containsExactly(DispatchState.SENT);
    }

    @Test
    @DisplayName("八次不成即停发，系统管理员看得到原因，可以重发")
    void deadMailsWaitForTheAdministrator() throws Exception {
        tell(message("期限将至"));
        collect();
        port = closedPort();
        for (int n = 0; n < Dispatcher.MOST_ATTEMPTS; n++) {
            postman().round();
            clock.step(Duration.ofHours(10));
        }
        postman().round();
        assertThat(states()).containsExactly(DispatchState.DEAD);
        assertThat(attempts()).isEqualTo(Dispatcher.MOST_ATTEMPTS);

        String id = database.sql("select id from dispatch").query(String.class).single();
        mvc.perform(get("/dispatches").param("state", "DEAD").with(as(FIRST_ADMIN)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("连接不上邮件服务器")))
                .andExpect(content().string(containsString("重发")));
        mvc.perform(get("/").with(as(FIRST_ADMIN)))
                .andExpect(content().string(containsString("/dispatches?state=DEAD")))
                .andExpect(content().string(containsString("1 次")));
        mvc.perform(get("/dispatches").with(as(bureau("another", "另一人", Role.BUREAU))))
                .andExpect(status().isForbidden());
        mvc.perform(post("/dispatches/" + id + "/again").with(as(FIRST_ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/dispatches"));
        mvc.perform(post("/dispatches/" + id + "/again").with(as(FIRST_ADMIN)).with(csrf()))
                .andExpect(status().isConflict());

        clock.step(Duration.ofDays(3650)); // the administrator's clock is the real one
        port = SERVER.getSmtp().getPort();
        postman().round();
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    @DisplayName("节点在发送途中停止：不自动重发，标为“结果不明”，由管理员决定")
    void aMailLeftByALostNodeIsNotSentAgain() throws Exception {
        tell(message("期限将至"));
        collect();
        postman().round();
        database.sql("update dispatch set state = 'SENDING', sent_at = null").update();
        clock.step(Dispatcher.LOST_AFTER.plusMinutes(1));

        postman().round();
        postman().round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly(DispatchState.UNCLEAR);
        String id = database.sql("select id from dispatch").query(String.class).single();
        mvc.perform(post("/dispatches/" + id + "/settle").with(as(FIRST_ADMIN)).with(csrf()))
                .andExpect(redirectedUrl("/dispatches"));
        assertThat(states()).containsExactly(DispatchState.SENT);
    }

    @Test
    @DisplayName("渠道已停用，发送途中的照样标为“结果不明”，不会永远停在“发送中”")
    void whatAChannelThatIsGoneHasLeftIsUnclear() {
        tell(message("期限将至"));
        collect();
        postman().round();
        database.sql("update dispatch set state = 'SENDING', sent_at = null").update();
        clock.step(Dispatcher.LOST_AFTER.plusMinutes(1));

        new Dispatcher(mapper, List.of(), COLLECT, transactions, clock).round();

        assertThat(states()).containsExactly(DispatchState.UNCLEAR);
    }

    @Test
    @DisplayName("一个渠道迟迟不答复：到时为止，余下的等下一轮，别的渠道照常发送")
    void aChannelThatHangsDoesNotHoldUpTheOthers() {
        MessageChannel hanging = new OtherChannel(() -> clock.step(Dispatcher.SHARE));
        tell(message("期限将至"));
        collect();
        lieReady(hanging, "first", "second");

        new Dispatcher(mapper, List.of(hanging, channel()), COLLECT, transactions, clock).round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder(DispatchState.SENT, DispatchState.SENT, DispatchState.WAITING);
    }

    @Test
    @DisplayName("一个渠道出错：该件标为“结果不明”，别的渠道照常发送")
    void aChannelWithAFaultDoesNotStopTheRound() {
        MessageChannel faulty = new OtherChannel(() -> {
            throw new IllegalStateException("fault of an adapter");
        });
        tell(message("期限将至"));
        collect();
        lieReady(faulty, "only");

        new Dispatcher(mapper, List.of(faulty, channel()), COLLECT, transactions, clock).round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactlyInAnyOrder(DispatchState.SENT, DispatchState.UNCLEAR);
    }

    @Test
    @DisplayName("服务器收下内容后断线：可能已收下，不自动重发")
    void aConnectionLostAfterTheContentIsUnclear() throws Exception {
        tell(message("期限将至"));
        collect();
        try (LosingServer server = new LosingServer()) {
            port = server.port();
            postman().round();
            clock.step(Duration.ofHours(1));
            postman().round();
            assertThat(server.contents()).isEqualTo(1);
        }

        assertThat(states()).containsExactly(DispatchState.UNCLEAR);
        assertThat(problem()).contains("不能确定");
    }

    @Test
    @DisplayName("服务器正忙、不让连接：肯定没有发出，稍后自动再发，发出一次")
    void aServerThatLetsNobodyInIsTriedAgain() throws Exception {
        tell(message("期限将至"));
        collect();
        try (LosingServer server = new LosingServer("421 too busy")) {
            port = server.port();
            postman().round();
        }
        assertThat(states()).containsExactly(DispatchState.WAITING);
        assertThat(problem()).contains("没有接受连接");

        port = SERVER.getSmtp().getPort();
        clock.step(Dispatcher.FIRST_WAIT);
        postman().round();

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(states()).containsExactly(DispatchState.SENT);
    }

    @Test
    @DisplayName("主题中的换行和控制符不会成为邮件头")
    void aSubjectCannotAddHeaders() throws Exception {
        tell(message("催办\r\nBcc: someone@example.org\n\n正文\u202E"));
        collect();

        postman().round();

        MimeMessage mail = SERVER.getReceivedMessages()[0];
        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("催办 Bcc: someone@example.org 正文");
        assertThat(mail.getAllRecipients()).hasSize(1);
    }

    @Test
    @DisplayName("没有邮箱的人只收站内消息；未设邮件服务器，不排队")
    void withoutAddressOrServerNothingIsQueued() {
        register(null);
        tell(message("只在站内"));
        assertThat(mapper.queued()).isZero();

        register("admin@example.gov.cn");
        Inbox withoutMail = new Inbox(messages, organization, new Outbox(mapper, List.of(), clock), clock);
        transactions.executeWithoutResult(status -> withoutMail.tell(ME, message("没有邮件服务器")));
        assertThat(mapper.queued()).isZero();
        assertThat(mails.areSent()).isFalse();
    }

    private void lieReady(MessageChannel channel, String... ids) {
        for (String id : ids) {
            mapper.insert(id, new DispatchMapper.Addressee(ME, channel.code()), LocalDateTime.now(clock));
        }
    }

    private void tell(Message message) {
        transactions.executeWithoutResult(status -> inbox.tell(ME, message));
    }

    private void collect() {
        clock.step(COLLECT);
    }

    /** As a node makes it; its own mail connection each time. */
    private Dispatcher postman() {
        return new Dispatcher(mapper, List.of(channel()), COLLECT, transactions, clock);
    }

    private MessageChannel channel() {
        MailSettings settings = new MailSettings("noreply@example.gov.cn", URI.create("https://data.example.gov.cn/"));
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setDefaultEncoding("UTF-8");
        return new MailChannel(mapper, addresses, new MailText(settings), seals, sender);
    }

    private void register(String address) {
        Addresses.register(addresses, ME, address);
    }

    private List<DispatchState> states() {
        return mails.list(DispatchFilter.EVERYTHING).page(1).rows().stream()
                .map(Dispatch::state)
                .toList();
    }

    private int attempts() {
        return mails.list(DispatchFilter.EVERYTHING).page(1).rows().get(0).attempts();
    }

    private String problem() {
        return String.valueOf(
                mails.list(DispatchFilter.EVERYTHING).page(1).rows().get(0).problem());
    }

    private static String body(int index) {
        try {
            return SERVER.getReceivedMessages()[index].getContent().toString();
        } catch (Exception e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(SERVER.getReceivedMessages()[index]), e);
        }
    }

    /** A port on which nobody listens, nor can begin to while the test runs. */
    private int closedPort() throws IOException {
        taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return taken.getLocalPort();
    }

    private static void inAnotherThread(Runnable work) {
        try {
            Thread thread = new Thread(work);
            thread.start();
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Message message(String subject) {
        return new Message(subject, "正文里的内容", "/cases/GX-1", "GX-140600-20261122-0001");
    }

    /** Reaches nobody by itself; what happens when something is handed to it is the test's. */
    private record OtherChannel(Runnable sending) implements MessageChannel {

        @Override
        public String code() {
            return "other";
        }

        @Override
        public String label() {
            return "另一渠道";
        }

        @Override
        public boolean reaches(String personId) {
            return false;
        }

        @Override
        public void send(String id, String personId, List<DispatchMapper.Letter> letters) {
            sending.run();
        }
    }
}
