package cn.gov.shuozhou.data.export;

import static cn.gov.shuozhou.data.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.audit.Recorded;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.export.NumberedLines.Lines;
import cn.gov.shuozhou.data.notification.Inbox;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.paging.Page;
import cn.gov.shuozhou.data.refusal.RequestRejected;
import cn.gov.shuozhou.data.refusal.RequestRejected.Kind;
import cn.gov.shuozhou.data.workbook.LibreOffice;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("超过一万条的清单在后台导出：可以离开、取消，只给本人，范围变了不给")
class ExportsTest {

    private static final String BUREAU = "bureau.supervisor";
    private static final String NUMBERS = "GX-LONG-";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Exports exports;

    @Autowired
    private ExportMaking making;

    @Autowired
    private ExportWork work;

    @Autowired
    private ListExportMapper mapper;

    @Autowired
    private ExportFiles files;

    @Autowired
    private Organization organization;

    @Autowired
    private Inbox inbox;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ObjectMapper json;

    @Autowired
    private JdbcTemplate jdbc;

    private final NumberedLines lines = new NumberedLines();
    private Person bureau;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        bureau = person(BUREAU);
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    @Test
    @DisplayName("办件总览一万零一件：同一个按钮转到“我的导出”，做完发消息，文件逐行齐全，只有本人能取")
    void casesBeyondTenThousand() throws Exception {
        ClosedCases.plant(jdbc, NUMBERS, Page.WHOLE_SIZE + 1);
        var recorded = beans.createBean(Recorded.class);

        MockHttpServletResponse asked = send(BUREAU, get("/cases/export.xlsx?q=LONG-&sort=NUMBER&dir=asc"));
        assertThat(asked.getRedirectedUrl()).isEqualTo(Exports.ADDRESS);
        assertThat(page(BUREAU)).contains("办件总览", "排队等待，前面还有 0 份。", "取消导出", "/exports/progress");
        long id = latest(bureau).id();
        assertThat(send(BUREAU, get("/exports/" + id + "/file.xlsx")).getStatus())
                .isEqualTo(409);

        work.waiting().forEach(making::make);

        assertThat(page(BUREAU))
                .contains("10,001 行", "下载 Excel", "保留到 2026-11-30")
                .doesNotContain("取消导出");
        assertThat(send(BUREAU, get("/exports/progress")).getHeader("HX-Refresh"))
                .isEqualTo("true");
        assertThat(jdbc.queryForList(
                        "select subject from message where person_id = ? and link = ?",
                        String.class,
                        BUREAU,
                        Exports.ADDRESS))
                .containsExactly("“办件总览”已导出，可以下载");
        MockHttpServletResponse file = send(BUREAU, get("/exports/" + id + "/file.xlsx"));
        assertThat(file.getHeader("Content-Disposition")).contains("20261123.xlsx");
        List<String> cells = LibreOffice.cells(file.getContentAsByteArray());
        assertThat(cells.stream().filter(cell -> cell.contains("[column=0, text=GX-LONG-")))
                .hasSize(Page.WHOLE_SIZE + 1)
                .doesNotHaveDuplicates();
        assertThat(cells.get(0)).contains("办件编号");
        assertThat(send("statistics.analyst", get("/exports/" + id + "/file.xlsx"))
                        .getStatus())
                .isEqualTo(404);
        assertThat(recorded.acts())
                .anyMatch(act -> act.startsWith(BUREAU) && act.contains("导出办件总览"))
                .anyMatch(act -> act.startsWith(BUREAU) && act.contains("下载导出的文件"));
    }

    @Test
    @DisplayName("以前办结的没有期限也在内：按期限排序时，有期限的和没有的各一次")
    void sortedByWhatIsSometimesMissing() throws Exception {
        ClosedCases.plant(jdbc, NUMBERS, Page.WHOLE_SIZE + 1);
        jdbc.update("update case_file set due_on = date '2026-10-16' where case_number < 'GX-LONG-05000'");
        send(BUREAU, get("/cases/export.xlsx?q=LONG-&sort=DUE"));
        work.waiting().forEach(making::make);
        assertThat(latest(bureau).total()).isEqualTo(Page.WHOLE_SIZE + 1);
    }

    @Test
    @DisplayName("每人同时一份：同样的再按一次，转到同一份；别的 409，说明怎么办")
    void oneOfEachPerson() {
        exports.order(lines, new Lines(3), bureau);
        exports.order(lines, new Lines(3), bureau);
        assertThat(exports.latest(bureau)).hasSize(1);

        RequestRejected second =
                catchThrowableOfType(RequestRejected.class, () -> exports.order(lines, new Lines(4), bureau));
        assertThat(second.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(second).hasMessageContaining("您的“逐行”正在导出");
        exports.order(lines, new Lines(4), person("statistics.analyst"));
    }

    @Test
    @DisplayName("各处合计五十份：第五十一份 429")
    void boundedInAll() {
        for (int i = 0; i < Exports.MOST_UNDER_WAY; i++) {
            mapper.insert("statistics.analyst", "lines", "逐行", "{}", "", ClosedCases.RECEIVED);
        }
        RequestRejected refused =
                catchThrowableOfType(RequestRejected.class, () -> exports.order(lines, new Lines(3), bureau));
        assertThat(refused.kind()).isEqualTo(Kind.TOO_MANY);
        assertThat(refused).hasMessageContaining("已有 50 份");
    }

    @Test
    @DisplayName("按下按钮当即答复，一行也没有读；后台先清点，一个工作表放不下的不做，说明怎么办")
    void countedBesideThePages() {
        exports.order(lines, new Lines(1_048_576), bureau);
        assertThat(lines.isRead()).isFalse();
        assertThat(latest(bureau).state()).isEqualTo(MakingState.WAITING);

        node(() -> {}).make(latest(bureau).id());
        assertThat(lines.isRead()).isTrue();
        assertThat(latest(bureau).problem()).contains("超过 1,048,575 行", "请增加筛选条件");

        exports.order(lines, new Lines(3), bureau);
        var counted = new AtomicLong();
        node(() -> counted.set(latest(bureau).total())).make(latest(bureau).id());
        assertThat(counted).hasValue(3);
    }

    @Test
    @DisplayName("范围变了：排队的不做，做好的不给")
    void anotherReach() {
        exports.order(lines, new Lines(3), bureau);
        node(() -> {}).make(latest(bureau).id());
        Person moved =
                new Person(bureau.id(), bureau.name(), bureau.departmentCode(), bureau.departmentName(), Set.of());
        long made = latest(bureau).id();
        assertThat(exports(lines).finished(made, bureau).total()).isEqualTo(3);
        assertThatThrownBy(() -> exports(lines).finished(made, moved)).hasMessageContaining("您能查看的范围变了");

        exports.order(lines, new Lines(3), moved);
        node(() -> {}).make(latest(bureau).id());
        assertThat(latest(bureau).state()).isEqualTo(MakingState.FAILED);
        assertThat(latest(bureau).problem()).contains("范围变了");
    }

    @Test
    @DisplayName("途中取消：停下，没有文件；已有结果的再取消 409，别人的 404")
    void cancelledWhileItIsMade() throws Exception {
        exports.order(lines, new Lines(3), bureau);
        long id = latest(bureau).id();
        assertThat(send("statistics.analyst", post("/exports/" + id + "/cancel"))
                        .getStatus())
                .isEqualTo(404);

        node(() -> exports.cancel(id, bureau)).make(id);

        assertThat(latest(bureau).state()).isEqualTo(MakingState.CANCELLED);
        assertThat(pieces()).isZero();
        assertThat(send(BUREAU, post("/exports/" + id + "/cancel")).getStatus()).isEqualTo(409);
    }

    @Test
    @DisplayName("节点失去联系：别的节点从头再做，醒来的不碰它的文件；停机的交还，不算一次；三次不成的放弃")
    void takenOver() throws Exception {
        exports.order(lines, new Lines(3), bureau);
        long id = latest(bureau).id();
        node(() -> {
                    clock.setNow(
                            LocalDateTime.now(clock).plus(ExportWork.LOST_AFTER).plusSeconds(1));
                    node(() -> {}).make(id);
                })
                .make(id);
        assertThat(latest(bureau).state()).isEqualTo(MakingState.DONE);
        var file = new ByteArrayOutputStream();
        files.write(id, () -> {}, file);
        assertThat(LibreOffice.cells(file.toByteArray())).hasSize(3);

        exports.order(lines, new Lines(4), bureau);
        long stopped = latest(bureau).id();
        var stopping = new ExportMaking[1];
        stopping[0] = node(() -> stopping[0].stop());
        stopping[0].make(stopped);
        assertThat(latest(bureau).state()).isEqualTo(MakingState.WAITING);
        assertThat(jdbc.queryForObject("select attempts from list_export where id = ?", Integer.class, stopped))
                .isZero();

        jdbc.update("update list_export set state = 'RUNNING', worker = '丙', attempts = 3 where id = ?", stopped);
        clock.setNow(LocalDateTime.now(clock).plus(ExportWork.LOST_AFTER).plusSeconds(1));
        work.clear();
        assertThat(page(BUREAU)).contains("未能生成", "导出 3 次都没有完成");
    }

    @Test
    @DisplayName("文件保留七天，每人最近五份；别人的不受影响")
    void keptForAWhile() {
        List<Long> made = new ArrayList<>();
        for (int i = 1; i <= Exports.MOST_KEPT + 1; i++) {
            exports.order(lines, new Lines(i), bureau);
            made.add(latest(bureau).id());
            node(() -> {}).make(latest(bureau).id());
        }
        exports.order(lines, new Lines(1), person("statistics.analyst"));

        work.clear();
        assertThat(exports.latest(bureau))
                .extracting(ListExport::id)
                .containsExactlyInAnyOrderElementsOf(made.subList(1, made.size()));
        assertThat(pieces()).isEqualTo(Exports.MOST_KEPT);

        clock.setNow(LocalDateTime.now(clock).plusDays(ExportWork.KEPT_DAYS).plusSeconds(1));
        work.clear();
        assertThat(exports.latest(bureau)).isEmpty();
        assertThat(pieces()).isZero();
        assertThat(exports.latest(person("statistics.analyst"))).hasSize(1);
    }

    /** A node that knows this list alone, and to which something happens while it makes its first export. */
    private ExportMaking node(Runnable event) {
        var happened = new AtomicBoolean();
        ListExportMapper watched = (ListExportMapper) Proxy.newProxyInstance(
                ListExportMapper.class.getClassLoader(),
                new Class<?>[] {ListExportMapper.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("touch") && happened.compareAndSet(false, true)) {
                        event.run();
                    }
                    return method.invoke(mapper, arguments);
                });
        return new ExportMaking(watched, files, known(lines), organization, inbox, clock, transactions);
    }

    private Exports exports(LargeExport<?> list) {
        return new Exports(mapper, known(list), clock);
    }

    private LargeExports known(LargeExport<?> list) {
        return new LargeExports(List.of(list), json);
    }

    private Person person(String id) {
        return organization.person(id).orElseThrow();
    }

    private ListExport latest(Person person) {
        return exports.latest(person).get(0);
    }

    private long pieces() {
        return jdbc.queryForObject("select count(*) from list_export_block", Long.class);
    }

    private String page(String id) throws Exception {
        return send(id, get(Exports.ADDRESS)).getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String id, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(as(person(id))).with(csrf()))
                .andReturn()
                .getResponse();
    }
}
