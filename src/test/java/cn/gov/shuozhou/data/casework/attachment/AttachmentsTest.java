package cn.gov.shuozhou.data.casework.attachment;

import static cn.gov.shuozhou.data.SignedIn.as;
import static cn.gov.shuozhou.data.casework.attachment.AttachmentStep.ANSWER;
import static cn.gov.shuozhou.data.casework.attachment.AttachmentStep.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.casework.attachment.content.Pdf;
import cn.gov.shuozhou.data.casework.attachment.content.Zipped;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.process.Refused;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.sealing.Resealing;
import cn.gov.shuozhou.data.sealing.SealBroken;
import cn.gov.shuozhou.data.sealing.TestSeals;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts are stood for by transactions on the case TEST-1, which only the approver of 民政局 may see. */
@OnPostgres(OnPostgres.Reason.LOCKS)
@MovableClockTest
@DisplayName("附件：先上传，随办理生效，只给能看办件的人")
class AttachmentsTest {

    private static final String SENDER = "human-resources.requester";
    private static final String COLLEAGUE = "human-resources.requester2";
    private static final String READER = "civil-affairs.approver";
    private static final String TOKEN = "0b5ac9f4-3f0e-4c34-9d0d-000000000001";
    private static final String CASE = "TEST-1";
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 10, 0);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Organization organization;

    @Autowired
    private Attachments attachments;

    @Autowired
    private PendingAttachments pending;

    @Autowired
    private AttachmentContents contents;

    @Autowired
    private AttachmentMapper mapper;

    @Autowired
    private AttachmentBlockMapper blocks;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private Sent sent;

    @BeforeEach
    void begin() {
        clock.setNow(MONDAY);
        sent = new Sent(mvc, organization);
        clear();
    }

    @AfterEach
    void clear() {
        jdbc.update("delete from attachment");
        jdbc.update("delete from attachment_block");
    }

    private long taken(String name) throws Exception {
        return sent.taken(SENDER, APPLICATION, TOKEN, name, Pdf.plain());
    }

    private void bind(String person, String reference, Long... ids) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        act -> attachments.bind(List.of(ids), APPLICATION, reference, CASE, sent.person(person)));
    }

    private List<String> onCase() {
        return attachments.of(CASE).stream().map(AttachmentRow::name).toList();
    }

    private int stored() {
        return jdbc.queryForObject("select count(*) from attachment", Integer.class)
                + jdbc.queryForObject("select count(*) from attachment_block", Integer.class);
    }

    @Test
    @DisplayName("上传后只有自己看得到；随办理绑定后，看得了办件的人看得到，上传人看不了办件也就看不到")
    void theCaseDecidesWhoReads() throws Exception {
        long id = taken("证明.pdf");
        assertThat(sent.fetched(SENDER, id).getStatus()).isEqualTo(200);
        assertThat(sent.fetched(COLLEAGUE, id).getStatus()).isEqualTo(404);
        assertThat(sent.fetched(READER, id).getStatus()).isEqualTo(404);
        assertThat(waiting(SENDER)).contains("证明.pdf");
        assertThat(waiting(COLLEAGUE)).doesNotContain("证明.pdf");

        bind(SENDER, TOKEN, id);

        assertThat(sent.fetched(READER, id).getContentAsByteArray()).isEqualTo(Pdf.plain());
        assertThat(waiting(SENDER)).doesNotContain("证明.pdf");
        assertThat(attachments.of(CASE)).singleElement().satisfies(row -> {
            assertThat(row.by())
                    .isEqualTo("朔州市人力资源和社会保障局 " + sent.person(SENDER).name());
            assertThat(row.at()).isEqualTo(MONDAY);
            assertThat(row.step()).isEqualTo("申请");
        });
        for (String person : List.of(SENDER, "health.approver", "bureau.supervisor")) {
            MockHttpServletResponse guessed = sent.fetched(person, id);
            MockHttpServletResponse none = sent.fetched(person, 987654321L);
            assertThat(guessed.getStatus()).isEqualTo(none.getStatus()).isEqualTo(404);
            assertThat(Sent.text(guessed)).contains("没有这个附件").doesNotContain("证明.pdf", CASE);
        }
        for (String administrator : List.of("bureau.system-admin", "bureau.security-admin", "bureau.audit-admin")) {
            assertThat(sent.fetched(administrator, id).getStatus()).isEqualTo(403);
        }
    }

    private String waiting(String person) throws Exception {
        return Sent.text(sent.fetched(person, "/api/attachments?step=APPLICATION&reference=" + TOKEN));
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of("空.pdf", new byte[0], "“空.pdf”是空文件（0 字节）"),
                Arguments.of("大.pdf", new byte[(20 << 20) + 1], "“大.pdf”有 20.1 MB，超过 20 MB"),
                Arguments.of("程序.exe", Pdf.plain(), "“程序.exe”不能作为附件"),
                Arguments.of("没有扩展名", Pdf.plain(), "不能作为附件"),
                Arguments.of("假.png", Pdf.plain(), "“假.png”的内容不是 PNG（看起来是 PDF）"),
                Arguments.of("炸弹.docx", Zipped.bomb(), "“炸弹.docx”解压后过大"),
                Arguments.of("", Pdf.plain(), "没有选择文件"),
                Arguments.of("反\u202efdp.exe", Pdf.plain(), "U+202E"),
                Arguments.of("长".repeat(201) + ".pdf", Pdf.plain(), "超过 200 个"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("unfit")
    @DisplayName("不能作附件的：400，说明哪个文件、为什么，什么都不留下")
    void unfitFiles(String name, byte[] content, String sentence) throws Exception {
        MockHttpServletResponse answer = sent.send(SENDER, "APPLICATION", TOKEN, name, content);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Sent.text(answer)).startsWith("{\"problems\"").contains(sentence);
        assertThat(stored()).isZero();
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(strings = {"", "../../x", "长", "'; drop table attachment; --"})
    @DisplayName("没有说明用于哪件事的：400")
    void withoutReference(String reference) throws Exception {
        assertThat(sent.send(SENDER, "APPLICATION", reference, "a.pdf", Pdf.plain())
                        .getStatus())
                .isEqualTo(400);
        assertThat(sent.send(SENDER, "NO_SUCH_STEP", TOKEN, "a.pdf", Pdf.plain())
                        .getStatus())
                .isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    @DisplayName("下载：另存、原名、ASCII 备用名、自己的类型、不许猜类型")
    void headersOfADownload() throws Exception {
        long id = sent.taken(SENDER, APPLICATION, TOKEN, "C:\\桌面\\证明 \"甲\";(1).pdf", Pdf.plain());

        MockHttpServletResponse answer = sent.fetched(SENDER, id);

        assertThat(answer.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"attachment-" + id
                        + ".pdf\"; filename*=UTF-8''%E8%AF%81%E6%98%8E%20_%E7%94%B2_%3B%281%29.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeaders("X-Content-Type-Options")).containsOnly("nosniff");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getContentLength()).isEqualTo(Pdf.plain().length);
    }

    @Test
    @DisplayName("第二十八条：分块加密存放；改动、调换、缺一块都打不开")
    void sealedInPieces() throws Exception {
        byte[] large = Pdf.ofAbout(1_300_000);
        long id = sent.taken(SENDER, APPLICATION, TOKEN, "扫描件.pdf", large);
        assertThat(sent.fetched(SENDER, id).getContentAsByteArray()).isEqualTo(large);
        assertThat(jdbc.queryForList("select content from attachment_block order by position", byte[].class))
                .hasSize(3)
                .allSatisfy(piece -> assertThat(new String(piece, StandardCharsets.ISO_8859_1))
                        .doesNotContain("%PDF", "endobj"));

        Attachment attachment = mapper.attachment(id);
        jdbc.update("""
                update attachment_block set content = (select content from attachment_block where position = 1)
                where position = 0
                """);
        assertThatThrownBy(() -> contents.block(attachment, 0)).isInstanceOf(SealBroken.class);
        jdbc.update("delete from attachment_block where position = 2");
        assertThatThrownBy(() -> contents.block(attachment, 2)).isInstanceOf(IllegalStateException.class);
        jdbc.update("update attachment set size_bytes = 1000");
        assertThatThrownBy(() -> contents.block(mapper.attachment(id), 1)).isInstanceOf(SealBroken.class);
    }

    @Test
    @DisplayName("换密钥：分批重新加密，旧密钥随后不再需要")
    void keysAreRenewed() throws Exception {
        byte[] large = Pdf.ofAbout(1_300_000);
        long id = sent.taken(SENDER, APPLICATION, TOKEN, "扫描件.pdf", large);
        var both = TestSeals.of(TestSeals.NEWER + "," + TestSeals.TESTS);

        Resealing.renew(blocks, both);

        assertThat(jdbc.queryForList("select distinct key_id from attachment_block", String.class))
                .containsExactly("newer");
        var newer = new AttachmentContents(blocks, TestSeals.of(TestSeals.NEWER));
        var read = new ByteArrayOutputStream();
        for (int position = 0; position < 3; position++) {
            read.writeBytes(newer.block(mapper.attachment(id), position));
        }
        assertThat(read.toByteArray()).isEqualTo(large);

        Resealing.renew(blocks, TestSeals.of(TestSeals.TESTS));
        assertThat(jdbc.queryForList("select distinct key_id from attachment_block", String.class))
                .as("what cannot be opened stays")
                .containsExactly("newer");
    }

    @Test
    @DisplayName("办理没有成功：一个也不绑定，仍在等待")
    void nothingIsBoundWhenTheActFails() throws Exception {
        long id = taken("证明.pdf");
        var act = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> act.executeWithoutResult(transaction -> {
                    attachments.bind(List.of(id), APPLICATION, TOKEN, CASE, sent.person(SENDER));
                    throw RequestRejected.conflict("refused after all");
                }))
                .isInstanceOf(RequestRejected.class);
        assertThat(onCase()).isEmpty();
        assertThat(waiting(SENDER)).contains("证明.pdf");
    }

    @Test
    @DisplayName("别人的、为别的事上传的、不存在的编号：一个不对，全部不绑定")
    void foreignIds() throws Exception {
        long own = taken("证明.pdf");
        long colleagues = sent.taken(COLLEAGUE, APPLICATION, TOKEN, "同事的.pdf", Pdf.plain());
        long forOther = sent.taken(SENDER, APPLICATION, "other", "别处的.pdf", Pdf.plain());
        long forAnswer = sent.taken(SENDER, ANSWER, TOKEN, "答复的.pdf", Pdf.plain());
        for (long wrong : new long[] {colleagues, forOther, forAnswer, 987654321L, -1}) {
            assertThatThrownBy(() -> bind(SENDER, TOKEN, own, wrong))
                    .isInstanceOfSatisfying(RequestRejected.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
                        assertThat(refusal).hasMessageContaining("有附件已不在");
                        assertThat(refusal.getMessage()).doesNotContain("同事的");
                    });
        }
        assertThat(onCase()).isEmpty();
    }

    @RepeatedTest(3)
    @DisplayName("同一附件同时随两件事提交：一件成，另一件 409")
    void boundOnce() throws Exception {
        long id = taken("证明.pdf");
        assertThat(Refused.atOnce(() -> outcome(id), () -> outcome(id)))
                .containsExactlyInAnyOrder("bound", "CONFLICT 附件“证明.pdf”已随办件 TEST-1 提交过，不能再次提交。请刷新页面后查看。");
        assertThat(onCase()).containsExactly("证明.pdf");
    }

    private String outcome(long id) {
        try {
            bind(SENDER, TOKEN, id);
            return "bound";
        } catch (RequestRejected refusal) {
            return refusal.kind() + " " + refusal.getMessage();
        }
    }

    @Test
    @DisplayName("一步最多 20 个：第 21 个不收；编造的 21 个编号不绑定；一人等待中的最多 100 个")
    void tooMany() throws Exception {
        var ids = new ArrayList<Long>();
        for (int number = 1; number <= 20; number++) {
            ids.add(taken(number + ".pdf"));
        }
        MockHttpServletResponse answer = sent.send(SENDER, "APPLICATION", TOKEN, "21.pdf", Pdf.plain());
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Sent.text(answer)).contains("一次最多提交 20 个附件");
        assertThatThrownBy(() ->
                        bind(SENDER, TOKEN, LongStream.range(0, 21).boxed().toArray(Long[]::new)))
                .hasMessageContaining("一次最多提交 20 个附件");
        assertThat(sent.send(COLLEAGUE, "APPLICATION", TOKEN, "21.pdf", Pdf.plain())
                        .getStatus())
                .isEqualTo(200);

        for (int number = 21; number <= 100; number++) {
            sent.taken(SENDER, APPLICATION, "other-" + number, number + ".pdf", Pdf.plain());
        }
        assertThat(Sent.text(sent.send(SENDER, "APPLICATION", "other", "101.pdf", Pdf.plain())))
                .contains("您还有 100 个附件没有随办件提交");

        bind(SENDER, TOKEN, ids.toArray(Long[]::new));
        assertThat(onCase()).hasSize(20).startsWith("1.pdf").endsWith("20.pdf");
    }

    @Test
    @DisplayName("自己的、未提交的可以删去；别人的、已提交的 404，还在")
    void takingBack() throws Exception {
        long waiting = taken("等待.pdf");
        long bound = taken("已提交.pdf");
        bind(SENDER, TOKEN, bound);

        assertThat(discard(COLLEAGUE, waiting)).isEqualTo(404);
        assertThat(discard(SENDER, bound)).isEqualTo(404);
        assertThat(discard(SENDER, 987654321L)).isEqualTo(404);
        assertThat(stored()).isEqualTo(4);

        assertThat(discard(SENDER, waiting)).isEqualTo(200);
        assertThat(stored()).isEqualTo(2);
        assertThat(onCase()).containsExactly("已提交.pdf");
    }

    private int discard(String person, long id) throws Exception {
        return mvc.perform(
                        post("/api/attachments/" + id + "/discard").with(csrf()).with(as(sent.person(person))))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    @DisplayName("上传后满一天没有提交的删去，连同内容；已提交的留着")
    void forgottenOnesAreRemoved() throws Exception {
        long bound = taken("已提交.pdf");
        bind(SENDER, TOKEN, bound);
        long old = taken("忘记的.pdf");
        clock.setNow(MONDAY.plusHours(1));
        taken("新的.pdf");

        clock.setNow(MONDAY.plusDays(1).plusMinutes(1));
        pending.removeForgotten();

        assertThat(waiting(SENDER)).contains("新的.pdf").doesNotContain("忘记的.pdf");
        assertThat(onCase()).containsExactly("已提交.pdf");
        assertThat(stored()).isEqualTo(4);
        assertThatThrownBy(() -> bind(SENDER, TOKEN, old)).hasMessageContaining("有附件已不在");
    }
}
