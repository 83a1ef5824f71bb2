package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.Waiting;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A node is ended without warning while it makes a report, again and again. */
@FullRun(everyday = "ReportMakingTest、ReportsTest：一个进程里的接手、停机、取消、三次不成")
@DisplayName("生成报表时断电")
class ReportCrashIT {

    private static final LocalDate YESTERDAY = LocalDate.now().minusDays(1);

    @BeforeAll
    static void leaveNoServerBehind() {
        TestDatabase.stopWithTheProcess();
    }

    @Test
    @DisplayName("断电两次：重新启动的进程从头再做，生成一份，可以下载；没有半截的文件")
    void finishedByTheNewProcess() throws Exception {
        try (Installation site = Installation.onPostgres(1)) {
            Clerk analyst = analyst(site);
            String report;
            try (Connection held = site.connection()) {
                held.setAutoCommit(false);
                held.createStatement().execute("lock table report_block in access exclusive mode");
                report = order(analyst);
                for (int round = 1; round <= 2; round++) {
                    int attempts = round;
                    Waiting.await("a report under way")
                            .untilAsserted(() -> assertThat(state(site))
                                    .containsEntry("stage", "保存文件")
                                    .containsEntry("attempts", attempts));
                    site.first().kill();
                    fiveMinutesPass(site);
                    site.first().startAgain();
                }
            }
            Waiting.await("the report")
                    .untilAsserted(() -> assertThat(state(site))
                            .containsEntry("state", "DONE")
                            .containsEntry("attempts", 3));

            assertThat(analyst(site).get(report + "/report.xlsx").status()).isEqualTo(200);
            assertThat(site.jdbc()
                            .sql("select count(*) from report_block where position = 0")
                            .query(Long.class)
                            .single())
                    .as("workbook, JSON and CSV")
                    .isEqualTo(3);
        }
    }

    /** Gives its page. */
    private static String order(Clerk analyst) {
        return analyst.submit(
                        "/reports", "from=%s&to=%s&asOf=%s".formatted(YESTERDAY.minusMonths(1), YESTERDAY, YESTERDAY))
                .location()
                .replaceAll("^https?://[^/]+", "");
    }

    /** Only then is a maker that is not heard of known to be lost. */
    private static void fiveMinutesPass(Installation site) {
        site.jdbc()
                .sql("update report set touched_at = touched_at - interval '6 minutes'")
                .update();
    }

    private static Map<String, Object> state(Installation site) {
        return site.jdbc()
                .sql("select state, stage, attempts from report")
                .query()
                .singleRow();
    }

    private static Clerk analyst(Installation site) {
        return Clerk.signedIn("statistics.analyst", new Addresses(site.addresses()), 0);
    }
}
