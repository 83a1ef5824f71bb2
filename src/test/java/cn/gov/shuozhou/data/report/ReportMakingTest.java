package cn.gov.shuozhou.data.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.OnPostgres;
import cn.gov.shuozhou.data.casework.CaseTypes;
import cn.gov.shuozhou.data.engine.MovableClock;
import cn.gov.shuozhou.data.engine.MovableClockTest;
import cn.gov.shuozhou.data.export.MakingState;
import cn.gov.shuozhou.data.organization.Organization;
import cn.gov.shuozhou.data.organization.Person;
import cn.gov.shuozhou.data.report.sla.SlaReports;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

@OnPostgres(OnPostgres.Reason.SQL)
@MovableClockTest
@Transactional
@DisplayName("报表正在生成时：被取消、被别的节点接手、系统停机，都不留下半个，也不丢（第三十三条）")
class ReportMakingTest {

    @Autowired
    private Reports reports;

    @Autowired
    private ReportMaking anotherNode;

    @Autowired
    private ReportWork work;

    @Autowired
    private ReportSchedule schedule;

    @Autowired
    private ReportMapper mapper;

    @Autowired
    private ReportFiles files;

    @Autowired
    private SlaReports slaReports;

    @Autowired
    private ReportScopes scopes;

    @Autowired
    private Organization organization;

    @Autowired
    private CaseTypes types;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private JdbcTemplate jdbc;

    private Person analyst;

    @BeforeEach
    void today() {
        clock.setToday(LocalDate.of(2026, 11, 23));
        analyst = organization.person("statistics.analyst").orElseThrow();
    }

    @AfterEach
    void turnTheClockBack() {
        ClockUtil.reset();
    }

    /** A number of a report that waits and whose moment has settled. */
    private String ordered() {
        String number = reports.order(
                new ReportInput("2026-10-01", "2026-10-31", null, null, null, null, null, null, null, null), analyst);
        clock.setNow(LocalDateTime.now(clock).plusMinutes(2));
        return number;
    }

    private Report report(String number) {
        return reports.report(number, analyst);
    }

    /** A node to which something happens while it makes its first report. */
    private ReportMaking nodeWhere(Runnable event) {
        var happened = new AtomicBoolean();
        ReportMapper watched = (ReportMapper) Proxy.newProxyInstance(
                ReportMapper.class.getClassLoader(), new Class<?>[] {ReportMapper.class}, (self, method, arguments) -> {
                    if (method.getName().equals("touch") && happened.compareAndSet(false, true)) {
                        event.run();
                    }
                    return method.invoke(mapper, arguments);
                });
        return new ReportMaking(watched, files, slaReports, scopes, organization, types, clock, transactions);
    }

    private long pieces() {
        return jdbc.queryForObject("select count(*) from report_block", Long.class);
    }

    @Test
    @DisplayName("生成途中取消：停下，没有文件")
    void cancelledWhileItIsMade() {
        String number = ordered();

        nodeWhere(() -> reports.cancel(number, analyst)).make(report(number).id());

        assertThat(report(number).state()).isEqualTo(MakingState.CANCELLED);
        assertThat(pieces()).isZero();
    }

    @Test
    @DisplayName("慢了的节点醒来，报表已由别的节点生成：别的节点的文件完好")
    void takenOverWhileItIsMade() throws Exception {
        String number = ordered();
        long id = report(number).id();

        nodeWhere(() -> {
                    clock.setNow(
                            LocalDateTime.now(clock).plus(ReportWork.LOST_AFTER).plusSeconds(1));
                    anotherNode.make(id);
                })
                .make(id);

        assertThat(report(number).state()).isEqualTo(MakingState.DONE);
        var workbook = new ByteArrayOutputStream();
        files.write(id, ReportFileKind.XLSX, () -> {}, workbook);
        assertThat(workbook.size()).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("系统停机：交还，再启动时接着排队，不算失败一次")
    void givenBackWhenTheSystemStops() {
        String number = ordered();
        var stopped = new ReportMaking[1];
        stopped[0] = nodeWhere(() -> stopped[0].stop());

        stopped[0].make(report(number).id());

        assertThat(report(number).state()).isEqualTo(MakingState.WAITING);
        assertThat(report(number).attempts()).isZero();
        work.makeAll();
        assertThat(report(number).state()).isEqualTo(MakingState.DONE);
    }

    @Test
    @DisplayName("与上次归档的报表比较，归档里没有的与上一份比较；没有生成成功的，次夜再做")
    void comparedWithTheArchive() {
        schedule.order();
        work.makeAll();
        String archived = jdbc.queryForObject("select number from report where title = '全市月报'", String.class);
        String first = ordered();
        work.makeAll();
        String second = ordered();

        assertThat(mapper.earlier(report(second)).number()).isEqualTo(archived);
        jdbc.update("update report set state = 'FAILED' where number = ?", archived);
        assertThat(mapper.earlier(report(ordered())).number()).isEqualTo(first);
        schedule.order();
        schedule.order();
        assertThat(jdbc.queryForObject("select count(*) from report where title = '全市月报'", Long.class))
                .isEqualTo(2);
    }
}
