package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.TestDatabase;
import cn.gov.shuozhou.data.Waiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The packaged system, stopped by an operator in the middle of its work, and started on two machines at once. */
@DisplayName("停机先办完手头的，同时启动也只建一次")
class InGoodOrderIT {

    /** What Java answers when SIGTERM has ended it after all had been put in order. */
    private static final int ENDED_AS_ASKED = 143;

    @BeforeAll
    static void leaveNoServerBehind() {
        TestDatabase.stopWithTheProcess();
    }

    @Test
    @DisplayName("停机时正在提交的得到答复，正在办的引擎作业办完，然后正常退出")
    void whatIsUnderWayIsFinished() throws Exception {
        List<Wish> wishes = Wish.first(3).subList(1, 3);
        try (Installation site = Installation.onPostgres(1)) {
            JdbcClient jdbc = site.jdbc();
            Office office = new Office(new Ledger(), new Addresses(site.addresses()));
            office.open(wishes);
            String agreed = office.apply(wishes.get(0));
            CompletableFuture<String> underWay;
            try (HeldNotices held = site.hold()) {
                office.agree(agreed, wishes.get(0));
                Waiting.await("a job under way").until(() -> held.nodesWithJobs() == 1);
                held.holdNumbers();
                underWay = CompletableFuture.supplyAsync(() -> office.apply(wishes.get(1)));
                Waiting.await("a request under way").until(() -> held.requests() == 1);

                site.first().askToEnd();

                assertThat(underWay).isNotDone();
            }
            String submitted = underWay.get(Waiting.LONGEST.toMinutes(), TimeUnit.MINUTES);
            assertThat(site.first().awaitEnd()).isEqualTo(ENDED_AS_ASKED);

            Books books = new Books(jdbc);
            assertThat(books.toldOfGrant()).containsExactly(agreed);
            assertThat(books.applications()).containsOnlyKeys(agreed, submitted);
            assertThat(books.endedInstances()).containsExactly(agreed);
            assertThat(books.runningInstances()).containsExactly(submitted);
            assertThat(jdbc.sql("select id_ from act_ru_job where lock_owner_ is not null or retries_ < 3")
                            .query(String.class)
                            .list())
                    .as("jobs that the node has left behind")
                    .isEmpty();
            assertThat(site.first().log()).contains("Graceful shutdown complete");
        }
    }

    @Test
    @DisplayName("两个节点在空数据库上同时启动：都就绪，表、模型、示例数据只建一次，两边都能登录")
    void twoNodesStartAtTheSameMoment() throws Exception {
        try (Installation site = Installation.startedTogether(2)) {
            JdbcClient jdbc = site.jdbc();

            assertThat(rows(jdbc, "select key_ from act_re_procdef"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(rows(jdbc, "select key_ from act_re_decision_def"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(rows(jdbc, "select name from resource")).isNotEmpty().doesNotHaveDuplicates();
            assertThat(rows(jdbc, "select name_ from act_ru_filter"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            Addresses addresses = new Addresses(site.addresses());
            for (int node = 0; node < 2; node++) {
                Clerk supervisor = Clerk.signedIn("bureau.supervisor", addresses, node);
                supervisor.get("/inbox").expect(200);
                supervisor.atCockpit();
            }
            assertThat(site.first().log() + site.last().log()).contains("另一个节点正在启动");
        }
    }

    private static List<String> rows(JdbcClient jdbc, String query) {
        return jdbc.sql(query).query(String.class).list();
    }
}
