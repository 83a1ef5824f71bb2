package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Many cases by HTTP; in the middle a node is ended without warning. The clerks go on and repeat what got no answer. */
@DisplayName("办到一半断电")
class CrashIT {

    private static final int CASES = FullRun.Amount.of(80, 500);

    @BeforeAll
    static void leaveNoServerBehind() {
        TestDatabase.stopWithTheProcess();
    }

    @Test
    @FullRun(everyday = "两个节点失去一个")
    @DisplayName("内置数据库，一个节点：重启后接着办，不丢不重，期限照走")
    void onFile() throws Exception {
        try (Installation site = Installation.onFile()) {
            nothingIsLost(site);
        }
    }

    @Test
    @FullRun(everyday = "两个节点失去一个")
    @DisplayName("PostgreSQL，一个节点：重启后接着办，不丢不重，期限照走")
    void onPostgres() throws Exception {
        try (Installation site = Installation.onPostgres(1)) {
            nothingIsLost(site);
        }
    }

    @Test
    @DisplayName("PostgreSQL，两个节点：失去一个，另一个接着办，登录仍有效，不丢不重，期限照走")
    void onTwoNodes() throws Exception {
        try (Installation site = Installation.onPostgres(2)) {
            nothingIsLost(site);
        }
    }

    private static void nothingIsLost(Installation site) throws Exception {
        CrashRun run = new CrashRun(site, Wish.first(CASES));
        Ledger told = run.work();
        Set<String> open = told.openCases();
        assertThat(told.caseNumbers()).hasSize(CASES);
        if (site.isReachable()) {
            assertThat(told.cutOff()).as("requests that were under way").isPositive();
        }

        run.sendAgain();
        run.awaitRest(open.size());
        run.letLimitsPass(open.size());
        site.stop();

        Reckoning reckoning = new Reckoning(new Books(site.jdbc()), told);
        reckoning.nothingIsLostOrDoneTwice();
        reckoning.everyOpenCaseIsOverdue();
        assertThat(site.auditIsWhole()).isTrue();
    }
}
