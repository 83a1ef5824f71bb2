package cn.gov.shuozhou.data.crash;

import static org.assertj.core.api.Assertions.assertThat;

import cn.gov.shuozhou.data.FullRun;
import cn.gov.shuozhou.data.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
        Set<String> agreed = told.answeredCases();
        Set<String> open = told.accepted().stream()
                .map(Ledger.Accepted::caseNumber)
                .filter(caseNumber -> !agreed.contains(caseNumber))
                .collect(Collectors.toSet());
        assertThat(agreed.size() + open.size()).isEqualTo(CASES);
        if (site.isReachable()) {
            assertThat(told.cutOff()).as("requests that were under way").isPositive();
        }

        run.sendAgain();
        run.awaitRest(open.size());
        run.letLimitsPass(open.size());
        site.stop();

        Books books = new Books(site.jdbc());
        everythingAcceptedIsThere(books, told);
        everyAgreementIsOneGrant(books, agreed);
        everyOpenCaseWaits(books, open);
        everyActIsRecorded(books, told);
        assertThat(site.auditIsWhole()).isTrue();
    }

    private static void everythingAcceptedIsThere(Books books, Ledger told) {
        Map<String, String> tokens =
                told.accepted().stream().collect(Collectors.toMap(Ledger.Accepted::caseNumber, Ledger.Accepted::token));
        assertThat(books.applications()).isEqualTo(tokens);
        assertThat(books.drafts()).isEmpty();
    }

    private static void everyAgreementIsOneGrant(Books books, Set<String> agreed) {
        assertSame(books.inState("SHARED"), agreed);
        assertSame(books.answers(), agreed);
        assertSame(books.grants(), agreed);
        assertSame(books.endedInstances(), agreed);
        assertSame(books.toldOfGrant(), agreed);
    }

    private static void everyOpenCaseWaits(Books books, Set<String> open) {
        assertSame(books.inState("ANSWERING"), open);
        assertSame(books.openInstances(), open);
        assertSame(books.runningInstances(), open);
        assertSame(books.runningClocks("sharing-answer"), open);
        assertSame(books.runningClocks("sharing-supervision"), open);
        assertSame(books.holdingItems(), open);
        assertSame(books.overdue(), open);
        assertSame(books.supervisions(), open);
        assertThat(books.jobsLeft()).isZero();
        assertThat(books.incidents()).isZero();
    }

    private static void everyActIsRecorded(Books books, Ledger told) {
        assertSame(books.recorded("提交共享申请"), told.caseNumbers());
        assertSame(books.recorded("答复共享申请"), told.answeredCases());
        assertSame(books.recorded("授予数据权限"), told.answeredCases());
    }

    /** The same cases, each once. */
    private static void assertSame(List<String> rows, Set<String> cases) {
        assertThat(rows).containsExactlyInAnyOrderElementsOf(cases);
    }
}
