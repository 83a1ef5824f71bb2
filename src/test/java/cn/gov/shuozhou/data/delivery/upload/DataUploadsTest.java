package cn.gov.shuozhou.data.delivery.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.Waiting;
import cn.gov.shuozhou.data.catalog.Catalog;
import cn.gov.shuozhou.data.delivery.DataKeys;
import cn.gov.shuozhou.data.delivery.DataProposals;
import cn.gov.shuozhou.data.delivery.DataSets;
import cn.gov.shuozhou.data.delivery.DeliveryTest;
import cn.gov.shuozhou.data.delivery.Fixture;
import cn.gov.shuozhou.data.delivery.LoadProgress;
import cn.gov.shuozhou.data.delivery.UploadKind;
import cn.gov.shuozhou.data.delivery.upload.DataUpload.State;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres(OnPostgres.Reason.SQL)
@DeliveryTest
@DisplayName("第十七条：上传的文件在后台检查，任一节点都能接着做")
class DataUploadsTest {

    private static final String HEADER = "姓名,公民身份号码,登记日期,联系电话,金额\n";
    private static final int ROWS = 2 * LoadProgress.EVERY + 345;

    @Autowired
    private DataUploads uploads;

    @Autowired
    private DataUploadMapper mapper;

    @Autowired
    private UploadContents contents;

    @Autowired
    private UploadNotices notices;

    @Autowired
    private UploadWork work;

    @Autowired
    private DataProposals proposals;

    @Autowired
    private DataKeys keys;

    @Autowired
    private DataSets dataSets;

    @Autowired
    private Catalog catalog;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    private long resource;

    @BeforeEach
    void resource() {
        resource = new Fixture(jdbc, catalog, clock).resource();
        jdbc.update(
                "insert into person (id, name, department_code) select ?, ?, ? where not exists (select 1 from person where id = ?)",
                Fixture.OFFICER.id(),
                Fixture.OFFICER.name(),
                Fixture.OFFICER.departmentCode(),
                Fixture.OFFICER.id());
    }

    private DataUpload receive(String content) {
        return uploads.receive(
                resource,
                UploadKind.WHOLE,
                new MockMultipartFile("file", "名单.csv", "", Fixture.utf8(content)),
                Fixture.OFFICER,
                null);
    }

    /** As a reader finds it that nobody has told of it yet. */
    private DataUpload waiting(String content) throws Exception {
        var key = new HashMap<String, Long>();
        byte[] bytes = Fixture.utf8(content);
        mapper.insert(resource, Fixture.OFFICER, UploadKind.WHOLE, "名单.csv", bytes.length, null, now(), key);
        long id = key.get("id");
        contents.store(id, bytes.length, new java.io.ByteArrayInputStream(bytes), () -> {});
        mapper.received(id, now());
        return mapper.find(id);
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "人%d,,2023-01-05,%d,%d".formatted(number, 13_800_000_000L + number, number))
                .collect(Collectors.joining("\n", HEADER, "\n"));
    }

    private DataUpload over(DataUpload upload) {
        Waiting.await("the upload has been read, and its file is gone")
                .until(() -> !mapper.find(upload.id()).state().isUnderWay()
                        && mapper.withFile(now().minusDays(1)).stream().noneMatch(id -> id == upload.id()));
        return mapper.find(upload.id());
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock);
    }

    private MockHttpServletResponse as(Person person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(SecurityMockMvcRequestPostProcessors.authentication(
                                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private String page(String address) throws Exception {
        return as(Fixture.OFFICER, get(address)).getContentAsString(StandardCharsets.UTF_8);
    }

    private List<String> messages() {
        return jdbc.queryForList(
                "select subject || text from message where person_id = ? and text like ?",
                String.class,
                Fixture.OFFICER.id(),
                "%名单.csv%");
    }

    private int count(String table, String column, long value) {
        return jdbc.queryForObject(
                "select count(*) from %s where %s = ?".formatted(table, column), Integer.class, value);
    }

    @Test
    @DisplayName("排队时可以离开再回来；同一资源的第二份不收；查完告诉上传人，文件不再保留，当前数据要等确认")
    void readInTheBackground() throws Exception {
        var gate = new CountDownLatch(1);
        var busy = new CountDownLatch(1);
        DataUpload other = waiting(people(1));
        uploads.cancel(other);
        work.small.take(List.of(other.id()), id -> {
            busy.countDown();
            try {
                gate.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
        busy.await();

        DataUpload upload = receive(people(3));
        assertThat(upload.state()).isEqualTo(State.WAITING);
        assertThat(page("/catalog/" + resource + "/data")).contains("排队等待", upload.address());
        assertThat(page(upload.address())).contains("排队等待", upload.address() + "/progress", "http-equiv=\"refresh\"");
        assertThat(as(Fixture.OFFICER, get(upload.address() + "/progress")).getHeader("HX-Refresh"))
                .isNull();
        assertThat(as(Fixture.STRANGER, get(upload.address())).getStatus()).isEqualTo(403);
        RequestRejected second = catchThrowableOfType(RequestRejected.class, () -> receive(people(2)));
        assertThat(second.kind()).isEqualTo(RequestRejected.Kind.CONFLICT);
        assertThat(second).hasMessageContaining("孙志远 于 11 月 22 日 10:30 上传的“名单.csv”正在检查");
        assertThat(count("data_upload_block", "upload_id", upload.id())).isEqualTo(1);
        mapper.tellLater(upload.id());

        gate.countDown();
        assertThat(over(upload).state()).isEqualTo(State.PASSED);
        assertThat(messages()).anySatisfy(text -> assertThat(text).contains("等待您确认"));
        assertThat(count("data_upload_block", "upload_id", upload.id())).isZero();
        assertThat(dataSets.hasData(resource)).isFalse();
        assertThat(as(Fixture.OFFICER, get(upload.address() + "/progress")).getHeader("HX-Refresh"))
                .isEqualTo("true");
        assertThat(as(Fixture.OFFICER, get(upload.address())).getRedirectedUrl())
                .isEqualTo("/catalog/" + resource + "/data/proposal");
        proposals.confirm(resource, proposals.of(resource).orElseThrow().dataSetId(), "", Fixture.OFFICER);
        assertThat(dataSets.rowCount(resource)).isEqualTo(3);
        assertThat(page(upload.address())).contains("检查通过", "查看上传历史");
    }

    @Test
    @DisplayName("上万行的文件分批存下，一行不少，敏感的仍成块加密；进度逐批写下")
    void manyRows() throws Exception {
        DataUpload upload = uploads.awaited(receive(people(ROWS)));
        assertThat(upload.state()).isEqualTo(State.PASSED);
        assertThat(upload.rowsDone()).isEqualTo(ROWS);
        proposals.confirm(resource, proposals.of(resource).orElseThrow().dataSetId(), "", Fixture.OFFICER);
        assertThat(dataSets.rowCount(resource)).isEqualTo(ROWS);
        long dataSet = dataSets.current(resource).orElseThrow().id();
        assertThat(jdbc.queryForObject(
                        "select sum(row_total) from data_block where data_set_id = ? and item_id = ?",
                        Long.class,
                        dataSet,
                        catalog.items(resource).get(0).id()))
                .isEqualTo(ROWS);
        assertThat(count("data_upload_block", "upload_id", upload.id())).isZero();
    }

    @Test
    @DisplayName("节点失联：两分钟后由另一个从头再做，做了一半的清除，上传人得到通知；还在做的没人抢")
    void takenOver() throws Exception {
        DataUpload upload = waiting(people(3));
        mapper.claim(upload.id(), "a lost node", now(), now());
        jdbc.update("""
                insert into data_set (resource_id, version, row_total, loaded_at, loaded_by, loaded_by_name, source_file,
                  state, changed_at, upload_id)
                values (?, 1, 0, ?, 'x', 'x', '', 'LOADING', ?, ?)
                """, resource, now(), now(), upload.id());
        long half = jdbc.queryForObject("select max(id) from data_set where upload_id = ?", Long.class, upload.id());
        jdbc.execute("create table data_rows_%d (row_no bigint)".formatted(half));

        work.round();
        assertThat(mapper.find(upload.id()).attempts()).isEqualTo(1);
        jdbc.update("update data_upload set touched_at = ? where id = ?", now().minusMinutes(3), upload.id());
        work.round();
        DataUpload over = over(upload);
        assertThat(over.state()).isEqualTo(State.PASSED);
        assertThat(over.attempts()).isEqualTo(2);
        assertThat(over.toBeTold()).isTrue();
        assertThat(count("data_set", "id", half)).isZero();
        assertThatThrownBy(() -> jdbc.queryForList("select * from data_rows_" + half))
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(proposals.of(resource).orElseThrow().rowsNow()).isEqualTo(3);
    }

    @Test
    @DisplayName("停机：做到一半的退回排队，不算一次，什么也不留下；再开始时从头做完")
    void givenBackWhenTheSystemStops() throws Exception {
        DataUpload upload = waiting(people(ROWS));
        var stopping = new UploadReading(mapper, contents, proposals, notices, transactions, clock);
        stopping.stop();
        stopping.read(upload.id());
        assertThat(mapper.find(upload.id()).state()).isEqualTo(State.WAITING);
        assertThat(mapper.find(upload.id()).attempts()).isZero();
        assertThat(count("data_set", "resource_id", resource)).isZero();
        work.round();
        assertThat(over(upload).state()).isEqualTo(State.PASSED);
        assertThat(proposals.of(resource).orElseThrow().rowsNow()).isEqualTo(ROWS);
    }

    @Test
    @DisplayName("不合格的：原因逐行列在页上，加密保存，通知里没有文件中的值；数据不变")
    void refused() throws Exception {
        String number = "14060219900307123";
        DataUpload upload = waiting(HEADER + "甲,%s,,,12元\n".formatted(number));
        mapper.tellLater(upload.id());
        work.round();
        assertThat(over(upload).state()).isEqualTo(State.REFUSED);
        assertThat(page(upload.address())).contains("未通过检查", "第 2 行“公民身份号码”只有 17 位", "第 2 行“金额”");
        assertThat(page("/catalog/" + resource + "/data")).contains("查看原因");
        byte[] stored = jdbc.queryForObject(
                "select content from data_upload_block where upload_id = ?", byte[].class, upload.id());
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("第 2 行");
        assertThat(messages())
                .anySatisfy(text -> assertThat(text).contains("没有上传成功", "未通过检查"))
                .allSatisfy(text -> assertThat(text).doesNotContain(number, "12元"));
        assertThat(uploads.awaited(receive(people(1))).state()).isEqualTo(State.PASSED);
    }

    @Test
    @DisplayName("错在最后一行的：前面分批存下的行全部收回")
    void refusedAtTheEnd() throws Exception {
        DataUpload upload = waiting(people(ROWS) + "乙,,,,12元\n");
        work.round();
        assertThat(over(upload).state()).isEqualTo(State.REFUSED);
        assertThat(page(upload.address()))
                .contains("第 %,d 行“金额”".formatted(ROWS + 2).replace(",", ""));
        assertThat(count("data_set", "resource_id", resource)).isZero();
        assertThat(
                        jdbc.queryForList(
                                "select 1 from data_block b where not exists (select 1 from data_set s where s.id = b.data_set_id)"))
                .isEmpty();
    }

    @Test
    @DisplayName("增量文件里的更改都已在当前版本中：页面说没有改动，不必确认")
    void nothingChanged() throws Exception {
        var fixture = new Fixture(jdbc, catalog, clock);
        keys.declare(resource, List.of(fixture.item(resource, "姓名")));
        uploads.awaited(receive(people(2)));
        proposals.confirm(resource, proposals.of(resource).orElseThrow().dataSetId(), "", Fixture.OFFICER);
        String same = "操作," + HEADER + "更改,人1,,2023-01-05,13800000001,1\n";
        String address = as(
                        Fixture.OFFICER,
                        multipart("/catalog/" + resource + "/data")
                                .file(new MockMultipartFile("file", "增量.csv", "", Fixture.utf8(same)))
                                .param("kind", "CHANGES"))
                .getRedirectedUrl();
        assertThat(page(address)).contains("没有改动", "增量", "当前数据未改变");
        assertThat(proposals.of(resource)).isEmpty();
        assertThat(page("/catalog/" + resource + "/data")).contains("只写有变化的行");
    }

    @Test
    @DisplayName("取消的不再做，再取消不出错；查完的不能取消；三次不成的不再试；断在路上的清除")
    void ended() throws Exception {
        DataUpload cancelled = waiting(people(1));
        String address = cancelled.address() + "/cancel";
        assertThat(as(Fixture.OFFICER, post(address)).getRedirectedUrl()).isEqualTo("/catalog/" + resource + "/data");
        assertThat(as(Fixture.OFFICER, post(address)).getStatus()).isEqualTo(302);
        work.round();
        assertThat(mapper.find(cancelled.id()).attempts()).isZero();

        DataUpload passed = uploads.awaited(receive(people(1)));
        assertThat(as(Fixture.OFFICER, post(passed.address() + "/cancel")).getStatus())
                .isEqualTo(409);

        DataUpload hopeless = waiting(people(1));
        jdbc.update(
                "update data_upload set state = 'RUNNING', attempts = 3, touched_at = ? where id = ?",
                now().minusMinutes(3),
                hopeless.id());
        work.clear();
        assertThat(mapper.find(hopeless.id()).state()).isEqualTo(State.FAILED);
        assertThat(page(hopeless.address())).contains("3 次都没有完成");

        var key = new HashMap<String, Long>();
        mapper.insert(resource, Fixture.OFFICER, UploadKind.WHOLE, "断.csv", 10, null, now().minusMinutes(3), key);
        work.clear();
        assertThat(mapper.find(key.get("id"))).isNull();
    }

    @Test
    @DisplayName("超过上限的文件、别的资源的上传：说清楚")
    void limits() {
        var large = new MockMultipartFile("file", "大.csv", "", Fixture.utf8("甲")) {
            @Override
            public long getSize() {
                return (300L << 20) + 1;
            }
        };
        assertThatThrownBy(() -> uploads.receive(resource, UploadKind.WHOLE, large, Fixture.OFFICER, null))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("文件超过 300 MB");
        assertThatThrownBy(() -> uploads.find(resource, 999_999_999L)).hasMessageContaining("没有这次上传");
    }
}
