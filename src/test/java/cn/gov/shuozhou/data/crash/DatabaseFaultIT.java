package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.Waiting;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Many cases by HTTP; in the middle a real PostgreSQL stops, or answers no more. Nobody touches the nodes. The clerks send
 * again what they were told could not be done.
 */
@DisplayName("办到一半数据库不在")
class DatabaseFaultIT {

    private static final Logger log = LoggerFactory.getLogger(DatabaseFaultIT.class);

    private static final int CASES = FullRun.Amount.of(40, 120);

    /** What an operator, or the fate of a machine, does to the server. */
    @FunctionalInterface
    private interface Fault {
        void befall(StoppablePostgres server, Installation site) throws Exception;
    }

    @Test
    @DisplayName("PostgreSQL 断电，过后重新启动：不丢不重，节点自己恢复")
    void killed() throws Exception {
        assertThat(putOffDuring(1, (server, site) -> {
                    server.kill();
                    everyNodeSaysSo(site);
                    server.start();
                }))
                .isPositive();
    }

    @Test
    @FullRun(everyday = "断电后重新启动")
    @DisplayName("PostgreSQL 正常重启，两个节点：不丢不重，节点自己恢复")
    void restarted() throws Exception {
        putOffDuring(2, (server, site) -> {
            server.stop();
            server.start();
        });
    }

    @Test
    @FullRun(everyday = "断电后重新启动")
    @DisplayName("PostgreSQL 停止，两个节点：都说明，过后启动，不丢不重，节点自己恢复")
    void stopped() throws Exception {
        assertThat(putOffDuring(2, (server, site) -> {
                    server.stop();
                    everyNodeSaysSo(site);
                    server.start();
                }))
                .isPositive();
    }

    @Test
    @FullRun(everyday = "断电后重新启动；不答复的由 DatabaseProbeTest")
    @DisplayName("PostgreSQL 不答复（冻结），两个节点：不等它就说明，解冻后不丢不重，节点自己恢复")
    void frozen() throws Exception {
        putOffDuring(2, (server, site) -> {
            server.freeze();
            everyNodeSaysSo(site);
            server.thaw();
        });
    }

    /** They answer while the database does not: it is brought back only afterwards. */
    private static void everyNodeSaysSo(Installation site) {
        long begun = System.nanoTime();
        for (String address : site.addresses()) {
            Waiting.await("not ready").until(() -> Readiness.of(address) == 503);
            log.info("{} not ready after {} ms", address, millisSince(begun));
            Waiting.await("a page that says why").untilAsserted(() -> {
                var page = Readiness.get(address + "/catalog?q=%E5%A9%9A%E5%A7%BB");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("数据存储暂时连不上", "没有作任何更改", "value=\"婚姻\"");
            });
            log.info("{} said so on a page after {} ms", address, millisSince(begun));
        }
    }

    /** For the table of figures only: a test asserts no time. */
    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    private static int putOffDuring(int nodes, Fault fault) throws Exception {
        try (var server = new StoppablePostgres();
                Installation site = Installation.on(server, nodes)) {
            CrashRun run = new CrashRun(site, Wish.first(CASES));
            Ledger told = run.workDuring(() -> fault.befall(server, site));
            assertThat(told.caseNumbers()).hasSize(CASES);

            run.sendAgain();
            run.awaitRest(told.openCases().size());
            if (FullRun.Amount.isFull()) {
                run.letLimitsPass(told.openCases().size());
            }
            site.stop();

            Reckoning reckoning = new Reckoning(new Books(site.jdbc()), told);
            reckoning.nothingIsLostOrDoneTwice();
            if (FullRun.Amount.isFull()) {
                reckoning.everyOpenCaseIsOverdue();
            }
            assertThat(site.auditIsWhole()).isTrue();
            return run.putOff();
        }
    }
}
